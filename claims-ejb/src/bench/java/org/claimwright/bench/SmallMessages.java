package org.claimwright.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One message of one transaction, read, checked and made into records: what JMH samples, in microseconds. Public because JMH's own classes call it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SmallMessages {

    /** A constant of {@link GuideFile}. */
    @Param({"ELIGIBILITY_INQUIRY", "ELIGIBILITY", "STATUS_INQUIRY", "STATUS", "ACKNOWLEDGEMENT"})
    public String message;

    private GuideFile.File file;

    @Setup
    public void read() throws IOException {
        file = GuideFile.valueOf(message).single();
    }

    @Benchmark
    public long checked() throws IOException {
        return CheckedRecords.of(new Bytes(file.bytes()), file.transactions());
    }
}
