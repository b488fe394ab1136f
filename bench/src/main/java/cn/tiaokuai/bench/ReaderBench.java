package cn.tiaokuai.bench;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a report of 14,000 characters anew, and again after an edit of one paragraph. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBench {

    private static final int CHARACTERS = 14_000;

    private String text;
    private String edited;
    private Reader reader;
    private boolean turn;

    /** Our own test reports one after the other, as many as it takes. */
    @Setup
    public void prepare() throws IOException {
        StringBuilder reports = new StringBuilder();
        try (var files = Files.list(Path.of("report-service", "src", "test", "resources", "reading"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                reports.append(Files.readString(file));
            }
        }
        text = reports.toString().repeat(CHARACTERS / reports.length() + 1).substring(0, CHARACTERS);
        int middle = text.indexOf("12家");
        edited = text.substring(0, middle) + "13家" + text.substring(middle + 3);
        reader = new Reader();
        reader.readAgain(text);
    }

    @Benchmark
    public Reading whole() {
        return Reader.read(text);
    }

    @Benchmark
    public Reading edit() {
        turn = !turn;
        return reader.readAgain(turn ? edited : text);
    }
}
