package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for any file, right or damaged. A failure names its seed. */
class ReadingPropertiesTest {

    @Test
    void a_right_file_has_no_problem() {
        for (int seed = 0; seed < 20; seed++) {
            Heard heard = Heard.of(RemittanceFile.any(new Random(seed)));
            assertEquals(List.of(), heard.brief(), "seed " + seed);
            assertTrue(heard.transactions.stream().allMatch(TransactionResult::accepted), "seed " + seed);
        }
    }

    @Test
    void any_chunking_of_the_stream_gives_the_same_events() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = damaged(RemittanceFile.any(random), random, random.nextInt(4));
            assertEquals(Heard.of(bytes).all, Heard.of(new InChunks(bytes, random, random.nextBoolean() ? 3 : 5000)).all, "seed " + seed);
        }
    }

    @Test
    void segments_that_fill_the_window_are_read_the_same_in_any_chunks() {
        for (int size : new int[] {4090, 4096, 4100, 65_000, 65_530, 65_536, 65_540, 65_700, 66_000, 140_000}) {
            String note = "REF*EV*" + "X".repeat(size) + "~\n";
            byte[] bytes = RemittanceFile.with(2).replaceFirst("N1\\*PR", note + "N1*PR").getBytes(StandardCharsets.ISO_8859_1);
            Heard heard = Heard.of(bytes);
            assertEquals(heard.all, Heard.of(new InChunks(bytes, new Random(size), 3)).all, "size " + size);
            assertEquals(List.of("1102"), heard.acceptedControls(), "size " + size);
        }
    }

    @Test
    void a_flipped_byte_takes_no_neighbour_with_it() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] bytes = RemittanceFile.any(random);
            Heard right = Heard.of(bytes);
            TransactionResult hit = right.transactions.get(random.nextInt(right.transactions.size()));
            boolean terminator = random.nextInt(4) == 0;
            int at = (int) (hit.header().firstByte() + (terminator ? hit.length() - 1 : random.nextInt((int) hit.length())));
            bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
            List<String> others = new ArrayList<>(right.acceptedControls());
            others.remove(hit.header().control());
            assertTrue(Heard.of(bytes).acceptedControls().containsAll(others), "seed " + seed + " byte " + at);
        }
    }

    @Test
    void no_damage_makes_it_throw_or_hang() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < 400; seed++) {
                Random random = new Random(seed);
                byte[] bytes = random.nextInt(10) == 0 ? noise(random) : damaged(RemittanceFile.any(random), random, 1 + random.nextInt(40));
                Heard heard = Heard.of(bytes);
                for (EdiProblem problem : heard.problems) {
                    assertTrue(problem.byteOffset() >= 0 && problem.byteOffset() <= bytes.length, "seed " + seed + " " + problem);
                }
            }
        });
    }

    @Test
    void other_delimiters_and_line_breaks_give_the_same_segments() {
        String text = RemittanceFile.with(3);
        List<String> segments = Heard.of(text).segments;
        for (String breaks : new String[] {"", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n"}) {
            assertEquals(segments, Heard.of(text.replace("\n", breaks)).segments);
        }
        for (String delimiters : new String[] {"|>!\n", "\u001d\u001f\u001e\u001c", "*:^\r", "\u00a6:^~", "*:^'", "^:*~"}) {
            StringBuilder other = new StringBuilder(text.replace("\n", ""));
            for (int i = 0; i < other.length(); i++) {
                int which = "*:^~".indexOf(other.charAt(i));
                if (which >= 0) {
                    other.setCharAt(i, delimiters.charAt(which));
                }
            }
            Heard heard = Heard.of(other.toString());
            assertEquals(segments, heard.segments, delimiters);
            assertEquals(List.of(), heard.brief(), delimiters);
        }
    }

    @Test
    void a_transaction_read_again_gives_the_same_segments_places_and_problems() {
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            byte[] bytes = damaged(RemittanceFile.any(random), random, random.nextInt(6));
            Heard whole = Heard.of(bytes);
            for (TransactionResult result : whole.transactions) {
                if (onlyTheGroupShows(whole, result)) {
                    continue;
                }
                List<String> first = whole.all.subList(whole.all.indexOf(result.header().toString()), whole.all.indexOf(result.toString()) + 1);
                List<String> ofIt = first.stream().filter(line -> !line.contains("transaction=null")).toList();
                assertSame(ofIt, Heard.again(bytes, result.header()).all, "seed " + seed);
                byte[] alone = java.util.Arrays.copyOf(bytes, (int) (result.header().firstByte() + result.length()));
                assertSame(withoutTruncation(ofIt), withoutTruncation(Heard.again(alone, result.header()).all), "seed " + seed + ", without what follows");
            }
        }
    }

    /** Read alone, nothing follows a transaction that lacks its SE: only the first reading can tell whether the file ended there. */
    private static List<String> withoutTruncation(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst("truncated=(true|false)", "")).toList();
    }

    /** Line by line, so that a failure shows the line. */
    private static void assertSame(List<String> expected, List<String> actual, String what) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), what);
        }
        assertEquals(expected.size(), actual.size(), what);
    }

    private static boolean onlyTheGroupShows(Heard whole, TransactionResult result) {
        return whole.problems.stream().anyMatch(p -> p.code().equals("IK502-23") && result.header().control().equals(p.transaction()));
    }

    @Test
    void offsets_go_on_beyond_what_an_int_holds() {
        byte[] bytes = RemittanceFile.with(1).getBytes(StandardCharsets.ISO_8859_1);
        TransactionHeader near = Heard.of(bytes).transactions.get(0).header();
        long far = 5_000_000_000L;
        TransactionHeader header = new TransactionHeader(1, near.interchange(), "P", "ZZ:PAYER", "ZZ:PROVIDER", near.group(), "HP", near.version(), "835",
            near.control(), far, near.delimiters());
        List<Long> places = new ArrayList<>();
        int from = (int) near.firstByte();
        try {
            Heard.READER.readTransaction(new ByteArrayInputStream(bytes, from, bytes.length - from), header, new EdiListener() {
                @Override
                public void segment(Segment segment) {
                    places.add(segment.firstByte());
                    places.add(segment.firstByteOf(segment.elements()));
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(far, places.get(0));
        assertEquals(far + "ST*835*".length(), places.get(1));
        assertEquals(far + "ST*835*1101~\n".length(), places.get(2));
    }

    @Test
    void what_the_lexer_finds_is_what_the_delimiters_say() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder segment = new StringBuilder("REF");
            String alphabet = "**::^AB1 ";
            for (int i = random.nextInt(30); i >= 0; i--) {
                segment.append(i == 0 && segment.length() == 3 ? '*' : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            segment.insert(3, '*');
            Heard heard = Heard.of(RemittanceFile.with(1).replace("N1*PR*", segment + "~\nN1*PR*"));
            assertEquals(plainly(segment.toString()), heard.segments.get(3), "seed " + seed);
        }
    }

    /** The segment as {@link Heard} writes it, by splitting text. */
    private static String plainly(String segment) {
        String[] elements = segment.split("\\*", -1);
        StringBuilder line = new StringBuilder(elements[0]);
        for (int e = 1; e < elements.length; e++) {
            line.append(" |");
            String[] repetitions = elements[e].split("\\^", -1);
            for (int r = 0; r < repetitions.length; r++) {
                String[] components = repetitions[r].split(":", -1);
                for (int c = 0; c < components.length; c++) {
                    line.append(' ').append(components.length == 1 ? 0 : c + 1).append('/').append(r + 1).append('=').append(components[c]);
                }
            }
        }
        return line.toString();
    }

    @Test
    void control_numbers_are_remembered_until_there_are_too_many() {
        SeenNumbers numbers = new SeenNumbers();
        for (int i = 0; i < 2000; i++) {
            assertTrue(numbers.add("N" + i));
        }
        Set<Boolean> again = java.util.stream.IntStream.range(0, 2000).mapToObj(i -> numbers.add("N" + i)).collect(Collectors.toSet());
        assertEquals(Set.of(false), again);
    }

    static byte[] damaged(byte[] bytes, Random random, int times) {
        byte[] now = bytes.clone();
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(now.length);
            switch (random.nextInt(4)) {
                case 0 -> now[at] = (byte) random.nextInt(256);
                case 1 -> now[at] = (byte) "~*:^\n IS".charAt(random.nextInt(8));
                case 2 -> now = without(now, at, Math.min(now.length - at, 1 + random.nextInt(30)));
                default -> now = with(now, at, now[random.nextInt(now.length)]);
            }
        }
        return now;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] less = new byte[Math.max(1, bytes.length - count)];
        System.arraycopy(bytes, 0, less, 0, Math.min(at, less.length));
        System.arraycopy(bytes, at + count, less, Math.min(at, less.length), bytes.length - at - count);
        return less;
    }

    private static byte[] with(byte[] bytes, int at, byte more) {
        byte[] longer = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, longer, 0, at);
        longer[at] = more;
        System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
        return longer;
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        if (random.nextBoolean() && bytes.length > 106) {
            System.arraycopy(RemittanceFile.with(1).getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 106);
        }
        return bytes;
    }

    /** Gives a few bytes at a time. */
    private static final class InChunks extends FilterInputStream {
        private final Random random;
        private final int most;

        InChunks(byte[] bytes, Random random, int most) {
            super(new ByteArrayInputStream(bytes));
            this.random = random;
            this.most = most;
        }

        @Override
        public int read(byte[] to, int from, int count) throws IOException {
            return super.read(to, from, Math.min(count, 1 + random.nextInt(most)));
        }

    }
}
