package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.compendium.model.Passes;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.export.Exports;
import cn.tiaokuai.report.export.PageNumbers;
import cn.tiaokuai.report.export.Pictures;
import cn.tiaokuai.report.export.WordBook;
import cn.tiaokuai.report.export.WordFront;
import cn.tiaokuai.report.images.Images;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the document of a compendium, chapter by chapter. Where it can be laid out here, it is written twice: once to learn on
 * which pages the chapters begin, and once with a table of contents that says so.
 */
@ApplicationScoped
class Bookbinder {

    private final Chapters chapters;
    private final MaskingRows maskings;
    private final Images images;
    private final StoredPieces pieces;
    private final PageNumbers numbers;
    private final UnitDirectory directory;
    private final CompendiumLimits limits;

    Bookbinder(
            Chapters chapters,
            MaskingRows maskings,
            Images images,
            StoredPieces pieces,
            PageNumbers numbers,
            UnitDirectory directory,
            CompendiumLimits limits) {
        this.chapters = chapters;
        this.maskings = maskings;
        this.images = images;
        this.pieces = pieces;
        this.numbers = numbers;
        this.directory = directory;
        this.limits = limits;
    }

    /** A document that is kept piece by piece. */
    record Bound(long bytes, String digest, Contents contents) {}

    /** Writes the document and keeps it in place of what earlier attempts left. */
    Bound bind(Lease lease, CompendiumRow compendium) throws IOException {
        WordFront.Cover cover = lease.step(() -> cover(compendium));
        List<String> titles = titles(lease, compendium);
        List<WordFront.Entry> contents = contents(lease, compendium, cover, titles);
        int attempt = lease.job().attempt();
        lease.step(() -> {
            pieces.keepOnly(compendium.id, attempt);
            return attempt;
        });
        PieceStream out = new PieceStream((ordinal, bytes) -> lease.step(() -> {
            pieces.add(compendium, attempt, ordinal, bytes);
            return ordinal;
        }));
        boolean numbered = contents.getFirst().page() != null;
        try (out) {
            write(lease, compendium, cover, contents, out, passes(compendium).count());
        }
        return new Bound(out.length(), out.digest(), numbered ? Contents.NUMBERED : Contents.ON_OPEN);
    }

    private List<WordFront.Entry> contents(
            Lease lease, CompendiumRow compendium, WordFront.Cover cover, List<String> titles) throws IOException {
        List<WordFront.Entry> plain =
                titles.stream().map(title -> new WordFront.Entry(title, null)).toList();
        if (!numbers.canBeTold()) {
            return plain;
        }
        Path folder = Files.createTempDirectory("tiaokuai-compendium");
        try {
            Path book = folder.resolve("book.docx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(book))) {
                write(lease, compendium, cover, plain, out, 1);
            }
            return numbers.of(book, titles.size(), limits.layoutTimeout(), () -> lease.step(() -> book))
                    .map(pages -> numbered(titles, pages))
                    .orElse(plain);
        } finally {
            Exports.delete(folder);
        }
    }

    private static List<WordFront.Entry> numbered(List<String> titles, List<Integer> pages) {
        List<WordFront.Entry> entries = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            entries.add(new WordFront.Entry(titles.get(i), pages.get(i)));
        }
        return entries;
    }

    private Passes passes(CompendiumRow compendium) {
        return Passes.of(compendium.chapters, numbers.canBeTold());
    }

    /** @param pass the first is for the layout where there is one, the last is for the reader */
    private void write(
            Lease lease,
            CompendiumRow compendium,
            WordFront.Cover cover,
            List<WordFront.Entry> contents,
            OutputStream out,
            int pass)
            throws IOException {
        Passes passes = passes(compendium);
        try (WordBook book = new WordBook(out, cover, contents)) {
            for (int ordinal = 1; ordinal <= compendium.chapters; ordinal++) {
                lease.progress(passes.done(pass, ordinal));
                int next = ordinal;
                ChapterRow chapter = lease.step(() -> chapters.visible(compendium.id, next));
                book.chapter(shown(lease, compendium, next), pictures(lease, compendium, chapter));
            }
        }
    }

    private List<String> titles(Lease lease, CompendiumRow compendium) {
        if (!compendium.deidentified) {
            return lease.step(() -> chapters.of(compendium.id).stream()
                    .map(chapter -> chapter.title)
                    .toList());
        }
        List<String> titles = new ArrayList<>();
        for (int ordinal = 1; ordinal <= compendium.chapters; ordinal++) {
            titles.add(shown(lease, compendium, ordinal).title());
        }
        return titles;
    }

    private Content shown(Lease lease, CompendiumRow compendium, int ordinal) {
        return lease.step(() -> {
            ChapterRow chapter = chapters.visible(compendium.id, ordinal);
            Content content = chapters.text(chapter).orElseThrow(() -> new UnreadableChapter(ordinal));
            return compendium.deidentified ? Chapters.masked(content, maskings.of(compendium.id, ordinal)) : content;
        });
    }

    /** Of the unit whose report it is, as far as this unit may read the report. */
    private Pictures pictures(Lease lease, CompendiumRow compendium, ChapterRow chapter) {
        if (compendium.deidentified) {
            return Pictures.LEFT_OUT;
        }
        return digest -> lease.step(() ->
                images.shownBy(chapter.reportId, chapter.sourceUnit, digest).map(Pictures.Picture::of));
    }

    /** A de-identified one does not tell where it comes from. The month is that of the office's wall. */
    private WordFront.Cover cover(CompendiumRow compendium) {
        ZonedDateTime day = compendium.createdAt.atZone(OfficeDays.ZONE);
        String month = "%d年%d月".formatted(day.getYear(), day.getMonthValue());
        Optional<String> organ = directory.find(compendium.unit).map(Unit::name);
        return new WordFront.Cover(
                compendium.title, compendium.deidentified ? null : organ.orElse(compendium.unit), month);
    }
}
