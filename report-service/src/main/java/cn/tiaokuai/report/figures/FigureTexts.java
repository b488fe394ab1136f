package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.figures.model.Mention;
import cn.tiaokuai.report.figures.model.Qualifier;
import cn.tiaokuai.report.figures.model.Stated;
import java.util.List;
import java.util.Optional;

/** What the reader sees of figures in a text, in the terms of bindings. */
final class FigureTexts {

    private final Reading reading;

    FigureTexts(Content content) {
        this.reading = Reader.read(content.text());
    }

    /** What the words between two offsets state; empty where they are no number. */
    Optional<Stated> stated(int start, int end) {
        return reading.figures().stream()
                .filter(figure -> figure.start() < end && start < figure.end() && figure.value() != null)
                .findFirst()
                .map(FigureTexts::stated);
    }

    /** Figures that may tell data, but for those of the plan and those between given offsets. */
    List<Mention> mentions(List<Bindings.Bound> bound) {
        return reading.figures().stream()
                .filter(figure -> figure.value() != null && !figure.plan() && tellsData(figure))
                .filter(figure -> bound.stream()
                        .noneMatch(other -> figure.start() < other.place().end()
                                && other.place().start() < figure.end()))
                .map(figure -> new Mention(
                        figure.start(), figure.end(), figure.text(), figure.subject(), stated(figure), figure.period()))
                .toList();
    }

    /** Ranks, days and limits are no values of indicators. */
    private static boolean tellsData(Figure figure) {
        return switch (figure.kind()) {
            case COUNT, AMOUNT, RATE, COMPLETION, YOY, AREA, LENGTH -> true;
            case RANK, DURATION, DATE, THRESHOLD, TARGET -> false;
        };
    }

    private static Stated stated(Figure figure) {
        Qualifier qualifier = figure.qualifier() == null
                ? null
                : Qualifier.valueOf(figure.qualifier().name());
        return new Stated(figure.value(), figure.unit(), qualifier);
    }
}
