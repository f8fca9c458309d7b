package org.claimwright.edi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The guides that we can check, as {@code x12/guides.xml} of the jar edi-schemas lists them. Each schema is read and compiled once, when it is
 * first asked for; what comes of it is immutable and shared by all readers.
 */
final class Guides {

    private static final String INDEX = "x12/guides.xml";

    private final List<Entry> entries;

    private Guides(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** All guides of the jar edi-schemas. */
    static Guides all() {
        return Loaded.GUIDES;
    }

    /**
     * The guide of an envelope. ST01 alone never chooses one: a 277 may be three different messages.
     *
     * @param interchange ISA12, {@code 00501}
     * @param group       GS01, {@code HP}
     * @param version     GS08, {@code 005010X221A1}
     * @param transaction ST01, {@code 835}
     */
    Optional<Guide> find(String interchange, String group, String version, String transaction) {
        for (Entry entry : entries) {
            if (entry.interchange.equals(interchange) && entry.group.equals(group) && entry.version.equals(version)
                    && entry.transaction.equals(transaction)) {
                return Optional.of(entry.guide());
            }
        }
        return Optional.empty();
    }

    /** Whether any guide has this ISA12 and GS08. */
    boolean knows(String interchange, String version) {
        return entries.stream().anyMatch(entry -> entry.interchange.equals(interchange) && entry.version.equals(version));
    }

    private static Guides load() {
        List<Entry> entries = new ArrayList<>();
        NodeList guides = index().getElementsByTagName("guide");
        for (int i = 0; i < guides.getLength(); i++) {
            entries.add(new Entry((Element) guides.item(i)));
        }
        return new Guides(entries);
    }

    private static Document index() {
        try (InputStream in = resource(INDEX).openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(INDEX + " cannot be read", e);
        }
    }

    private static URL resource(String name) {
        URL url = Guides.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IllegalStateException("no resource " + name);
        }
        return url;
    }

    /** Reads the index when it is first needed. */
    private static final class Loaded {
        static final Guides GUIDES = load();
    }

    /** A row of the index; its guide is compiled at the first use. */
    private static final class Entry {
        final String interchange;
        final String group;
        final String version;
        final String transaction;
        final String schema;
        final Map<String, Set<String>> levels = new LinkedHashMap<>();
        private Guide guide;

        Entry(Element row) {
            interchange = required(row, "interchange");
            group = required(row, "group");
            version = required(row, "version");
            transaction = required(row, "transaction");
            schema = "x12/" + required(row, "schema");
            NodeList inside = row.getElementsByTagName("level");
            for (int i = 0; i < inside.getLength(); i++) {
                Element level = (Element) inside.item(i);
                String parents = level.getAttribute("parents");
                levels.put(required(level, "code"), parents.isEmpty() ? Set.of() : Set.of(parents.split(" ")));
            }
        }

        private static String required(Element row, String attribute) {
            String value = row.getAttribute(attribute);
            if (value.isEmpty()) {
                throw new IllegalStateException(INDEX + ": a " + row.getTagName() + " without " + attribute);
            }
            return value;
        }

        synchronized Guide guide() {
            if (guide == null) {
                guide = new Guide(version, transaction, PlanCompiler.compile(read()), levels);
            }
            return guide;
        }

        private Schema read() {
            try {
                return SchemaFactory.newFactory().createSchema(resource(schema));
            } catch (EDISchemaException e) {
                throw new IllegalStateException(schema + " is no schema", e);
            }
        }
    }
}
