package cn.tiaokuai.report.export;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.DocumentWriter;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A report for machines.
 *
 * @param digest SHA-256 of the exact text
 * @param reading what the reader finds in it: outline, figures, checks
 * @param bound figures that are bound to data, by the identity of the binding, as they stand in the text
 */
record JsonDocument(
        String form,
        ReportView report,
        String unitName,
        int revision,
        String digest,
        JsonNode document,
        Reading reading,
        List<Bound> bound,
        List<Manuscript.CommitmentView> commitments) {

    /** Another form will be called otherwise. */
    private static final String FORM = "tiaokuai-report-1";

    /** A figure of the text and the binding that it comes from. */
    record Bound(UUID binding, String text) {}

    static JsonDocument of(Manuscript manuscript) {
        return new JsonDocument(
                FORM,
                manuscript.report(),
                manuscript.organ(),
                manuscript.revision(),
                manuscript.digest(),
                DocumentWriter.write(manuscript.content()),
                Reader.read(manuscript.content().text()),
                manuscript.content().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(JsonDocument::lines)
                        .flatMap(List::stream)
                        .flatMap(part -> part instanceof Inline.BoundFigure figure
                                ? Stream.of(new Bound(figure.id(), figure.text()))
                                : Stream.empty())
                        .toList(),
                manuscript.commitments());
    }

    private static Stream<List<Inline>> lines(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.line());
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.paragraphs().stream())
                        .map(Block.Paragraph::line);
            case Block.Image image -> Stream.empty();
        };
    }
}
