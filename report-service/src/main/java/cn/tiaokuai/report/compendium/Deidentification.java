package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.model.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 脱敏 of a compendium: what each chapter hides, and what all of them together would give back. */
@ApplicationScoped
class Deidentification {

    private final Chapters chapters;
    private final MaskingRows maskings;
    private final UnitDirectory directory;

    Deidentification(Chapters chapters, MaskingRows maskings, UnitDirectory directory) {
        this.chapters = chapters;
        this.maskings = maskings;
        this.directory = directory;
    }

    /** Proposes what each chapter hides, chapter by chapter; those that are done already stay as they are. */
    void propose(Lease lease, CompendiumRow compendium) {
        UnitPath root = new UnitPath(new UnitPath(compendium.unitPath).codes().getFirst());
        Map<String, String> places = lease.step(() -> Maskings.placeNames(
                directory.below(root).stream().map(Unit::name).toList()));
        for (int ordinal = 1; ordinal <= compendium.chapters; ordinal++) {
            int next = ordinal;
            lease.progress(next);
            lease.step(() -> {
                ChapterRow chapter = chapters.visible(compendium.id, next);
                if (!chapter.prepared) {
                    String text = content(chapter).text();
                    Maskings.of(text, Reader.read(text), places, compendium.smallCount)
                            .forEach(masking -> maskings.persist(new MaskingRow(compendium, next, masking, text)));
                    chapter.prepared = true;
                }
                return chapter;
            });
        }
    }

    /**
     * Attacks what is hidden by all that is shown, in all chapters at once, and proposes to hide what gives something back.
     *
     * @return how many figures do
     */
    int attack(Lease lease, CompendiumRow compendium) {
        Disclosure disclosure = new Disclosure(lease.step(() -> parents(chapters.of(compendium.id))));
        for (int ordinal = 1; ordinal <= compendium.chapters; ordinal++) {
            int next = ordinal;
            lease.step(() -> {
                ChapterRow chapter = chapters.visible(compendium.id, next);
                List<Masking> hidden = maskings.of(compendium.id, next).stream()
                        .filter(MaskingRow::hides)
                        .map(row -> new Masking(row.kind, row.start, row.end, row.original, row.replacement, row.why))
                        .toList();
                Reading reading = Reader.read(content(chapter).text());
                disclosure.add(next, chapter.sourceUnit, reading, hidden);
                return chapter;
            });
        }
        Map<Integer, List<Disclosure.Leak>> leaks =
                disclosure.leaks().stream().collect(Collectors.groupingBy(Disclosure.Leak::chapter));
        leaks.forEach((ordinal, found) -> lease.step(() -> {
            hide(compendium, chapters.visible(compendium.id, ordinal), found);
            return ordinal;
        }));
        return leaks.values().stream().mapToInt(List::size).sum();
    }

    private void hide(CompendiumRow compendium, ChapterRow chapter, List<Disclosure.Leak> leaks) {
        String text = content(chapter).text();
        List<MaskingRow> present = maskings.of(compendium.id, chapter.ordinal);
        for (Disclosure.Leak leak : leaks) {
            List<MaskingRow> overlapping = present.stream()
                    .filter(row -> row.start < leak.end() && leak.start() < row.end)
                    .toList();
            overlapping.forEach(row -> row.reopen(leak.why()));
            if (overlapping.isEmpty()) {
                Masking masking = new Masking(
                        Masking.Kind.COMPLEMENT,
                        leak.start(),
                        leak.end(),
                        leak.text(),
                        Maskings.without(leak.text(), null, "若干"),
                        leak.why());
                maskings.persist(new MaskingRow(compendium, chapter.ordinal, masking, text));
            }
        }
    }

    private Map<String, String> parents(List<ChapterRow> all) {
        Map<String, String> parents = new HashMap<>();
        directory
                .all(all.stream().map(chapter -> chapter.sourceUnit).distinct().toList())
                .forEach(unit -> parents.put(unit.code(), unit.parent()));
        return parents;
    }

    private Content content(ChapterRow chapter) {
        return chapters.text(chapter).orElseThrow(() -> new UnreadableChapter(chapter.ordinal));
    }
}
