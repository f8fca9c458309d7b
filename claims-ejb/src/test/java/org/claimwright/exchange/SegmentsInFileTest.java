package org.claimwright.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.List;
import org.claimwright.TestDatabase;
import org.claimwright.exchange.SegmentInFile.Text;
import org.claimwright.source.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SegmentsInFileTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ORG = DATABASE.organisation("practice");
    private static final String WITH_BREAKS = "ST*835*1~\r\nCLP*A*1*10~\r\nCAS*CO*45*4~\r\nSVC*HC:99213*10~\r\nSE*5*1~\r\n";
    private static final String ACROSS_CHUNKS = "x".repeat(RawFiles.CHUNK - 20) + "~LX*1~CAS*PR*2*7.50~SVC*1~";

    @BeforeAll
    static void two_files() throws Exception {
        DATABASE.run(ORG, db -> {
            for (String text : List.of(WITH_BREAKS, ACROSS_CHUNKS)) {
                byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
                try (PreparedStatement file = db.getConnection().prepareStatement(
                        "insert into raw_file (sha256, size, name, partner) values (sha256(?), ?, 'era.835', 'upload') returning file_id")) {
                    file.setBytes(1, bytes);
                    file.setLong(2, bytes.length);
                    file.execute();
                }
            }
            chunk(db.getConnection(), 1, 0, WITH_BREAKS);
            chunk(db.getConnection(), 2, 0, ACROSS_CHUNKS.substring(0, RawFiles.CHUNK));
            chunk(db.getConnection(), 2, 1, ACROSS_CHUNKS.substring(RawFiles.CHUNK));
        });
    }

    private static void chunk(java.sql.Connection connection, long file, int ordinal, String text) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into raw_chunk (file_id, ordinal, bytes) values (?, ?, ?)")) {
            insert.setLong(1, file);
            insert.setInt(2, ordinal);
            insert.setBytes(3, text.getBytes(StandardCharsets.ISO_8859_1));
            insert.execute();
        }
    }

    private static SegmentInFile around(long file, String whole, String segment, int element) throws Exception {
        Source source = new Source(file, whole.indexOf(segment), segment.length(), element);
        return DATABASE.inOrganisation(ORG, db -> new SegmentsInFile(db, new RawFiles(db, RawFiles.DEFAULT_LIMIT)).around(source));
    }

    @Test
    void a_segment_stands_between_its_neighbours_without_line_breaks() throws Exception {
        SegmentInFile found = around(1, WITH_BREAKS, "CAS*CO*45*4", 3);
        assertEquals("era.835", found.fileName());
        assertEquals(new Text(24, "CAS*CO*45*4"), found.lit());
        assertEquals(List.of(new Text(0, "ST*835*1"), new Text(11, "CLP*A*1*10")), found.before());
        assertEquals(List.of("SVC*HC:99213*10", "SE*5*1"), found.after().stream().map(Text::text).toList());
        assertEquals("4", found.lit().elements().get(3));
    }

    @Test
    void the_first_segment_has_nothing_before_it() throws Exception {
        assertEquals(List.of(), around(1, WITH_BREAKS, "ST*835*1", 0).before());
    }

    @Test
    void a_segment_over_the_border_of_two_chunks_is_whole() throws Exception {
        SegmentInFile found = around(2, ACROSS_CHUNKS, "CAS*PR*2*7.50", 3);
        assertEquals("CAS*PR*2*7.50", found.lit().text());
        assertEquals(List.of("LX*1"), found.before().stream().map(Text::text).toList());
        assertEquals(List.of("SVC*1"), found.after().stream().map(Text::text).toList());
    }

    @Test
    void a_place_behind_the_end_of_the_file_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> DATABASE.inOrganisation(ORG,
                db -> new SegmentsInFile(db, new RawFiles(db, RawFiles.DEFAULT_LIMIT)).around(new Source(1, 1000, 10, 0))));
    }
}
