package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a row.
 *
 * @param faults why it was refused
 * @param remarks what is remarkable about one that was not
 */
record Told(Outcome outcome, List<Fault> faults, List<String> remarks) {

    /** FIRST and ANOTHER_FITS fitted, and were not saved because other rows were refused. */
    enum Outcome {
        CREATED("新增"),
        CORRECTED("更正"),
        UNCHANGED("未变"),
        FIRST_FITS("正确，未保存"),
        ANOTHER_FITS("正确，未保存"),
        REFUSED("有误");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }

    static Told refused(List<Fault> faults) {
        return new Told(Outcome.REFUSED, faults, List.of());
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    boolean isSaved() {
        return outcome == Outcome.CREATED || outcome == Outcome.CORRECTED;
    }

    /** For the file that is handed back. */
    Sheet.Note note() {
        String message = isRefused()
                ? faults.stream()
                        .map(fault -> fault.field() + "：" + fault.message())
                        .collect(Collectors.joining("；"))
                : String.join("；", remarks);
        return new Sheet.Note(outcome.word, message, isRefused());
    }
}
