package org.claimwright.edi;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What the check costs against the bare lexer, by hand: {@code java -cp ... org.claimwright.edi.MatcherBench [claims] [rounds]}. The ways are run in
 * turn, round after round, in one thread; told is the median of CPU seconds and what was allocated a claim.
 */
final class MatcherBench {

    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MatcherBench() {
    }

    /** @param claims that one run reads */
    private record Way(String name, int claims, Callable<Long> run, double[] seconds, double[] bytes) {
    }

    public static void main(String[] args) throws Exception {
        int claims = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        byte[] file = file(claims);
        byte[] small = file(claims / 10);
        Schema schema = SchemaFactory.newFactory().createSchema(MatcherBench.class.getResource("/x12/005010X221A1/835.xml"));
        System.out.printf("%,d claims, %.1f MB%n", claims, file.length / 1e6);
        List<Way> ways = List.of(way("StAEDI bare", claims, () -> bare(file), rounds),
                way("reader + matcher", claims, () -> read(file, GuideRules.NONE), rounds),
                way("reader + matcher + rules", claims, () -> read(file, GuideRules.ofAllFeatures()), rounds),
                way("StAEDI's own validation", claims / 10, () -> validated(small, schema), rounds));
        for (int round = -2; round < rounds; round++) {
            for (Way way : ways) {
                measure(way, round);
            }
        }
        double bare = claims / median(ways.get(0).seconds());
        for (Way way : ways) {
            double rate = way.claims() / median(way.seconds());
            System.out.printf("%-26s %,9.0f claims/s %,9.0f bytes a claim, %.2f of bare%n", way.name(), rate, median(way.bytes()), rate / bare);
        }
    }

    private static Way way(String name, int claims, Callable<Long> run, int rounds) {
        return new Way(name, claims, run, new double[rounds], new double[rounds]);
    }

    private static void measure(Way way, int round) throws Exception {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        long told = way.run().call();
        nanos = THREADS.getCurrentThreadCpuTime() - nanos;
        bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
        if (round >= 0) {
            way.seconds()[round] = nanos / 1e9;
            way.bytes()[round] = (double) bytes / way.claims();
        } else if (told < way.claims()) {
            throw new IllegalStateException(way.name() + " read " + told);
        }
    }

    /** On a smaller file: it is that slow. */
    private static long validated(byte[] file, Schema schema) throws Exception {
        long events = 0;
        try (EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file),
                StandardCharsets.ISO_8859_1.name())) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                events++;
                if (event == EDIStreamEvent.START_TRANSACTION) {
                    reader.setTransactionSchema(schema);
                } else if (event.isError()) {
                    throw new IllegalStateException(reader.getErrorType() + " at " + reader.getLocation());
                }
            }
        }
        return events;
    }

    private static double median(double[] values) {
        return java.util.Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static long bare(byte[] file) throws Exception {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        long events = 0;
        try (EDIStreamReader reader = factory.createEDIStreamReader(new ByteArrayInputStream(file), StandardCharsets.ISO_8859_1.name())) {
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
        }
        return events;
    }

    private static long read(byte[] file, GuideRules rules) throws Exception {
        long[] segments = new long[1];
        new EdiReader(rules).read(new ByteArrayInputStream(file), new EdiListener() {
            @Override
            public void segment(Segment segment) {
                segments[0]++;
            }

            @Override
            public void problem(EdiProblem problem) {
                throw new IllegalStateException(problem.toString());
            }
        });
        return segments[0];
    }

    /** One ST with so many claims of 600 bytes, two lines each, that balances. */
    static byte[] file(int claims) {
        StringBuilder text = new StringBuilder(claims * 620);
        text.append("ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260102*0815*^*00501*000000101*0*P*:~\n")
                .append("GS*HP*PAYER*PROVIDER*20260102*0815*101*X*005010X221A1~\nST*835*0001~\n")
                .append("BPR*I*").append(claims * 190L).append("*C*ACH*CCP*01*021000021*DA*1234567*1999999999**01*031000503*DA*7654321*20260105~\n")
                .append("TRN*1*EFT1*1999999999~\nN1*PR*GOOD HEALTH PLAN~\nN3*1 PAYER WAY~\nN4*SPRINGFIELD*IL*62701~\n")
                .append("PER*BL*EDI HELP DESK*TE*8005550101~\nN1*PE*VALLEY CLINIC*XX*1234567893~\nLX*1~\n");
        for (int i = 0; i < claims; i++) {
            text.append("CLP*PCN").append(i).append("*1*250*190*40*12*PCCN").append(i).append("*11*1~\n")
                    .append("NM1*QC*1*LASTNAME*FIRSTNAME*M***MI*MEM").append(i).append("~\nNM1*82*1*WELBY*MARCUS****XX*1234567893~\n")
                    .append("REF*EA*MRN").append(i).append("~\nREF*1L*GROUP77~\nDTM*232*20251110~\nDTM*233*20251110~\nDTM*050*20251115~\nAMT*AU*230~\n")
                    .append("SVC*HC:99213:25*150*110**1~\nDTM*472*20251110~\nCAS*CO*45*20~\nCAS*PR*1*10**2*10~\nREF*6R*L").append(i).append("A~\n")
                    .append("REF*0B*LIC7~\nAMT*B6*130~\nLQ*HE*N130~\n")
                    .append("SVC*HC:85025*100*80**1~\nDTM*472*20251110~\nCAS*PR*3*20~\nREF*6R*L").append(i).append("B~\nAMT*B6*100~\nLQ*HE*M15~\n");
        }
        int segments = 10 + 23 * claims;
        text.append("SE*").append(segments).append("*0001~\nGE*1*101~\nIEA*1*000000101~\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
