package org.claimwright.bench;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.util.Map;

/**
 * The full check with typed records of each guide against StAEDI alone, StAEDI's own validation with the same schema and imsweb's x12-parser where it
 * has a map of the guide. CPU time of one thread, all from arrays. The slower two read a smaller file of the same messages, and so do we for them.
 */
final class GuidesBench {

    private static final int PIECE = 500_000;

    private final boolean quick;

    GuidesBench(boolean quick) {
        this.quick = quick;
    }

    void run(Table table) throws Exception {
        for (GuideFile guide : GuideFile.values()) {
            run(guide, table);
        }
    }

    private void run(GuideFile guide, Table table) throws Exception {
        GuideFile.File file = guide.ofAbout(quick ? 2_000_000 : 5_000_000);
        GuideFile.File piece = guide.ofAbout(PIECE);
        Schema schema = SchemaFactory.newFactory().createSchema(GuidesBench.class.getResource(guide.schema()));
        Race race = new Race().with("ours", () -> CheckedRecords.of(file)).with("bare", () -> OtherReaders.bare(new Bytes(file.bytes()), file.bytes().length))
                .with("piece", () -> CheckedRecords.of(piece)).with("validation", () -> OtherReaders.validation(new Bytes(piece.bytes()), schema));
        if (guide.imsweb() != null) {
            race.with("imsweb", () -> OtherReaders.imsweb(new Bytes(piece.bytes()), guide.imsweb()));
        }
        Map<String, Race.Times> times = race.run(quick ? 6 : 8, quick ? 5 : 9);
        Measured ours = times.get("ours").cpu();
        Measured same = times.get("piece").cpu();
        table.told(guide.guide() + ", check + records", String.format("%.1f MB in %,d STs, %.1f MB a CPU-second", file.bytes().length / 1e6,
                file.transactions(), file.bytes().length / 1e6 / ours.median()));
        table.atLeast(guide.guide() + ", check + records : StAEDI bare (CPU)", times.get("bare").cpu().by(ours), 0.80);
        table.atLeast(guide.guide() + ", check + records : StAEDI's validation (CPU)", times.get("validation").cpu().by(same), 12);
        if (guide.imsweb() == null) {
            table.told(guide.guide() + ", check + records : imsweb x12-parser (CPU)", "-");
        } else {
            table.atLeast(guide.guide() + ", check + records : imsweb x12-parser (CPU)", times.get("imsweb").cpu().by(same), 6);
        }
    }
}
