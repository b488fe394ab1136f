package cn.tiaokuai.report.export;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.DocumentWriter;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.figures.FigureView;
import cn.tiaokuai.report.figures.ProvenanceView;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/**
 * A report for machines.
 *
 * @param digest SHA-256 of the exact text
 * @param reading what the reader finds in it: outline, figures, checks
 * @param bound figures that are bound to data, as they stand in the text, each with its origin down to the units that reported
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

    /**
     * A figure of the text.
     *
     * @param binding identity of the binding
     * @param figure indicator, unit, period and value, as it was refreshed and as the data is now
     * @param origin whose value it is, with the values below that it is made of; null where there is no such binding
     */
    record Bound(UUID binding, String text, FigureView figure, ProvenanceView.Origin origin) {

        static Bound of(ProvenanceView provenance) {
            FigureView figure = provenance.figure();
            return new Bound(figure.id(), figure.text(), figure, provenance.origin());
        }
    }

    static JsonDocument of(Manuscript manuscript, List<ProvenanceView> provenances) {
        return new JsonDocument(
                FORM,
                manuscript.report(),
                manuscript.organ(),
                manuscript.revision(),
                manuscript.digest(),
                DocumentWriter.write(manuscript.content()),
                Reader.read(manuscript.content().text()),
                provenances.stream().map(Bound::of).toList(),
                manuscript.commitments());
    }
}
