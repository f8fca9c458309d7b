package org.claimwright.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An open list of codes with dates (CARC, RARC, ...): {@code codes/<name>.csv} of the jar edi-schemas, columns code, label (our own short
 * words, may be empty), from, to, source. A code that is not in it is unknown, which is an answer and not an error.
 */
public final class CodeList {

    /** One code: {@code to} is the last day on which it is good, null while it has none. */
    public record Code(String code, String label, LocalDate from, LocalDate to) {
        public boolean goodOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private final String name;
    private final Map<String, Code> codes;

    private CodeList(String name, Map<String, Code> codes) {
        this.name = name;
        this.codes = codes;
    }

    /**
     * Loads a list.
     *
     * @throws IllegalArgumentException when there is no such list or a row of it is broken
     */
    public static CodeList load(String name) {
        String resource = "codes/" + name + ".csv";
        try (InputStream in = CodeList.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no code list " + resource);
            }
            Map<String, Code> codes = new HashMap<>();
            BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String row = rows.readLine();
            for (int line = 2; (row = rows.readLine()) != null; line++) {
                String[] column = row.split(",", -1);
                if (column.length < 4) {
                    throw new IllegalArgumentException(resource + " line " + line + ": expected code,label,from,to,source");
                }
                codes.put(column[0], new Code(column[0], column[1], date(column[2]), date(column[3])));
            }
            return new CodeList(name, codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    public String name() {
        return name;
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    public boolean knows(String code) {
        return codes.containsKey(code);
    }

    public int size() {
        return codes.size();
    }
}
