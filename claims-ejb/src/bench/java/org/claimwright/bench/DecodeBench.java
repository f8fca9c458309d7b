package org.claimwright.bench;

import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.edi.TransactionsListener;

/**
 * The full guide check with typed records of an 835 against what others need to read it: StAEDI alone, StAEDI's own validation with the same
 * schema, imsweb's x12-parser. CPU time of one thread.
 */
final class DecodeBench {

    private static final String SCHEMA = "/x12/005010X221A1/835.xml";

    private final EdiReader reader = new EdiReader(GuideRules.ofAllFeatures());
    private final Schema schema;
    private final Path directory;
    private final boolean quick;

    DecodeBench(Path directory, boolean quick) throws Exception {
        this.directory = directory;
        this.quick = quick;
        schema = SchemaFactory.newFactory().createSchema(DecodeBench.class.getResource(SCHEMA));
    }

    void run(Table table) throws Exception {
        againstBareReading(table);
        againstValidators(table);
        manyTransactions(table);
    }

    /** Two threads against one, in wall time: both processors must be free for that. And what a transaction of one claim costs by itself. */
    private void manyTransactions(Table table) throws Exception {
        byte[] file = transactions(200, 100);
        byte[] half = transactions(100, 100);
        byte[] small = transactions(quick ? 2_000 : 10_000, 1);
        Map<String, Race.Times> times = new Race().with("one", () -> reader.read(new Bytes(file), new Heard()))
                .with("two", () -> reader.readOnTwoThreads(new Bytes(file), new Heard()))
                .with("apart", () -> apart(half))
                .with("small", () -> reader.read(new Bytes(small), new Heard())).run(quick ? 3 : 6, quick ? 7 : 15);
        table.told("835s of the two rows below", String.format("%.1f MB in 200 STs, and %,d STs of one claim", file.length / 1e6, quick ? 2_000 : 10_000));
        table.atLeast("check on two threads : on one (wall)", times.get("one").wall().by(times.get("two").wall()), 1.8);
        table.told("two threads that share nothing, each a half : on one (wall), the most there is here",
                times.get("one").wall().by(times.get("apart").wall()).text());
        table.told("an ST of one claim, check (CPU)", String.format("%.1f microseconds", times.get("small").cpu().median() * 1e6 / (quick ? 2_000 : 10_000)));
    }

    /** The most that two threads can give here. */
    private void apart(byte[] file) throws Exception {
        FutureTask<Void> other = new FutureTask<>(() -> {
            reader.read(new Bytes(file), new Heard());
            return null;
        });
        new Thread(other, "reads the other").start();
        reader.read(new Bytes(file), new Heard());
        other.get();
    }

    /** One interchange of so many transactions, each a generated remittance of so many claims. */
    private byte[] transactions(int count, int claims) throws IOException {
        StringBuilder file = new StringBuilder();
        String text = new String(generate(claims), StandardCharsets.ISO_8859_1);
        int first = text.indexOf("ST*835");
        int behind = text.indexOf("GE*1*");
        file.append(text, 0, first);
        for (int number = 1; number <= count; number++) {
            String control = String.format("%05d", number);
            file.append(text, first, behind).replace(file.lastIndexOf("ST*835*0001"), file.lastIndexOf("ST*835*0001") + 11, "ST*835*" + control);
            int end = file.lastIndexOf("*0001~");
            file.replace(end, end + 5, "*" + control);
        }
        file.append("GE*").append(count).append("*1~\n").append(text, text.indexOf("IEA*"), text.length());
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void againstBareReading(Table table) throws Exception {
        int claims = 20_000;
        byte[] file = generate(claims);
        Path path = directory.resolve(claims + ".835");
        Map<String, Race.Times> times = new Race().with("ours", () -> ours(open(path), claims)).with("bare", () -> OtherReaders.bare(open(path), file.length))
                .with("unlocked", () -> OtherReaders.bare(new Bytes(file), file.length)).run(quick ? 3 : 6, quick ? 5 : 15);
        Race.Times ours = times.get("ours");
        Race.Times bare = times.get("bare");
        table.told("835 of the decode rows", String.format("%.1f MB, %,d claims", file.length / 1e6, claims));
        table.told("full check + typed records", rate(file.length, claims, ours));
        table.told("StAEDI, bare reading of the same file stream", rate(file.length, claims, bare));
        table.told("StAEDI, bare, from an array without a lock a byte", rate(file.length, claims, times.get("unlocked")));
        table.atLeast("full check + records : StAEDI bare (CPU)", bare.cpu().by(ours.cpu()), 0.80);
        table.told("full check + records : StAEDI bare (wall)", bare.wall().by(ours.wall()).text());
        table.told("full check + records : StAEDI bare without the lock (CPU)", times.get("unlocked").cpu().by(ours.cpu()).text());
    }

    private void againstValidators(Table table) throws Exception {
        int claims = quick ? 1_000 : 3_000;
        byte[] file = generate(claims);
        Map<String, Race.Times> times = new Race().with("ours", () -> ours(new Bytes(file), claims))
                .with("validation", () -> OtherReaders.validation(new Bytes(file), schema)).with("imsweb", () -> imsweb(file, claims))
                .run(quick ? 2 : 3, quick ? 3 : 7);
        Race.Times ours = times.get("ours");
        table.told("StAEDI's own validation", rate(file.length, claims, times.get("validation")));
        table.told("imsweb x12-parser 1.13", rate(file.length, claims, times.get("imsweb")));
        table.atLeast("full check + records : StAEDI's validation (CPU)", times.get("validation").cpu().by(ours.cpu()), 12);
        table.atLeast("full check + records : imsweb x12-parser (CPU)", times.get("imsweb").cpu().by(ours.cpu()), 6);
    }

    private byte[] generate(int claims) throws IOException {
        return Files.readAllBytes(new GeneratedFiles(835, 0, claims).remittance(directory.resolve(claims + ".835")));
    }

    private static String rate(int bytes, int claims, Race.Times times) {
        double seconds = times.cpu().median();
        return String.format("%.1f MB and %,.0f claims a CPU-second", bytes / 1e6 / seconds, claims / seconds);
    }

    // ---- the runners

    private static InputStream open(Path file) throws IOException {
        return new FileInputStream(file.toFile());
    }

    /** A record for the payment and one for each of its claims. */
    private static void ours(InputStream in, int claims) throws IOException {
        long records = CheckedRecords.of(in, 1);
        expect(records == claims + 1, "ours: " + records + " records of " + claims + " claims");
    }

    private static void imsweb(byte[] file, int claims) throws IOException {
        int found = OtherReaders.imsweb(new Bytes(file), FileType.ANSI835_5010_X221).get(0).findLoop("2100").size();
        expect(found == claims, "imsweb: " + found + " of " + claims + " claims");
    }

    private static void expect(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what);
        }
    }

    /** Takes what check takes: problems, and none may be an error. */
    private static final class Heard implements TransactionsListener {

        @Override
        public Consumer<Segment> segmentsOf(TransactionHeader header) {
            return segment -> { };
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            expect(result.accepted(), "rejected: " + result);
        }
    }
}
