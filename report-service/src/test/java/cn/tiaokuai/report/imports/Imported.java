package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.TextFiles;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.images.TestImages;
import cn.tiaokuai.report.imports.Import.Language;
import cn.tiaokuai.report.imports.Import.ReadFile;

/** Imports without a server. */
final class Imported {

    private record Drafting(
            int titleLength,
            int headingLength,
            int paragraphLength,
            int sections,
            int paragraphs,
            int characters,
            int importBytes)
            implements DraftingLimits {}

    record Limits(int bytes, long unpackedBytes, int ratio, int entries, int pictures) implements ImportLimits {}

    static final Limits LIMITS = new Limits(11_000_000, 20_000_000, 200, 300, 20);
    private static final Drafting DRAFTING = new Drafting(200, 300, 20_000, 2_000, 10_000, 2_000_000, 5_000_000);
    private static final Import IMPORT = new Import(LIMITS, DRAFTING, new TextFiles(DRAFTING), TestImages.images());

    private Imported() {}

    static Content of(byte[] file) {
        return of(file, Language.PLAIN);
    }

    static Content of(byte[] file, Language language) {
        return IMPORT.content(IMPORT.read(file, language), Content.empty("未命名"));
    }

    static ReadFile read(byte[] file) {
        return IMPORT.read(file, Language.PLAIN);
    }
}
