package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Rewriting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chapters of compendia with their texts, which stay where they are: revisions do not change. */
@ApplicationScoped
class Chapters implements PanacheRepositoryBase<ChapterRow, ChapterRow.Key> {

    private final Revisions revisions;

    Chapters(Revisions revisions) {
        this.revisions = revisions;
    }

    List<ChapterRow> of(UUID compendium) {
        return list("compendiumId = ?1 order by ordinal", compendium);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such chapter */
    ChapterRow visible(UUID compendium, int ordinal) {
        return findByIdOptional(new ChapterRow.Key(compendium, ordinal))
                .orElseThrow(() -> Problems.notFound("chapter", ordinal));
    }

    /** The approved text; empty when the unit may not read it any more. */
    Optional<Content> text(ChapterRow chapter) {
        return revisions.approved(chapter.reportId, chapter.revision);
    }

    /** The text as readers get it: without pictures, which nobody has looked through for names. */
    static Content masked(Content content, List<MaskingRow> maskings) {
        return Rewriting.apply(
                content,
                maskings.stream()
                        .filter(MaskingRow::hides)
                        .map(MaskingRow::asReplacement)
                        .toList());
    }
}
