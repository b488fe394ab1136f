package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.model.BoundFigures.Place;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.figures.model.Mention;
import cn.tiaokuai.report.figures.model.Proposing.Statement;
import cn.tiaokuai.report.figures.model.Proposing.Tells;
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

    /** Figures that may tell data, but for those of the plan and those that are bound. */
    List<Mention> mentions(List<Place> bound) {
        return statements(bound).stream().map(Statement::mention).toList();
    }

    /** The same, with what they tell. */
    List<Statement> statements(List<Place> bound) {
        return reading.figures().stream()
                .filter(figure -> figure.value() != null && !figure.plan())
                .filter(figure ->
                        bound.stream().noneMatch(place -> figure.start() < place.end() && place.start() < figure.end()))
                .flatMap(figure -> tells(figure).map(tells -> new Statement(mention(figure), tells)).stream())
                .toList();
    }

    private static Mention mention(Figure figure) {
        return new Mention(
                figure.start(), figure.end(), figure.text(), figure.subject(), stated(figure), figure.period());
    }

    /** Ranks, days and limits are no values of indicators. */
    private static Optional<Tells> tells(Figure figure) {
        return switch (figure.kind()) {
            case COUNT, AMOUNT, RATE, AREA, LENGTH -> Optional.of(Tells.VALUE);
            case COMPLETION -> Optional.of(Tells.COMPLETION);
            case YOY -> Optional.of(Tells.CHANGE);
            case RANK, DURATION, DATE, THRESHOLD, TARGET -> Optional.empty();
        };
    }

    private static Stated stated(Figure figure) {
        Qualifier qualifier = figure.qualifier() == null
                ? null
                : Qualifier.valueOf(figure.qualifier().name());
        return new Stated(figure.value(), figure.unit(), qualifier);
    }
}
