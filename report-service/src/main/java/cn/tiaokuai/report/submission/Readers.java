package cn.tiaokuai.report.submission;

import cn.tiaokuai.report.drafting.ReportRow;
import java.util.stream.Stream;

/** Units that may read a report because they decide about it. */
final class Readers {

    private Readers() {}

    /** Adds units; the own one reads it anyway. */
    static void add(ReportRow report, Stream<String> units) {
        report.readers = Stream.concat(report.readers.stream(), units)
                .filter(unit -> !unit.equals(report.unit))
                .distinct()
                .toList();
    }
}
