package cn.tiaokuai.report.imports;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.TextFiles;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.images.Images;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads files of every kind that offices write texts in. */
@ApplicationScoped
class Import {

    private final ImportLimits limits;
    private final DraftingLimits drafting;
    private final TextFiles texts;
    private final Images images;

    Import(ImportLimits limits, DraftingLimits drafting, TextFiles texts, Images images) {
        this.limits = limits;
        this.drafting = drafting;
        this.texts = texts;
        this.images = images;
    }

    /** What a text is written in, where the bytes alone do not tell. */
    enum Language {
        PLAIN,
        MARKDOWN,
        HTML
    }

    /**
     * A file that was read.
     *
     * @param pictures by digest
     */
    record ReadFile(List<Item> items, Map<String, byte[]> pictures) {}

    /**
     * Reads a file; nothing is changed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a file that is too large, 422 with its own reason for one
     *     that cannot be read or must not be
     */
    ReadFile read(byte[] file, Language language) {
        if (file == null || file.length == 0) {
            throw Problems.invalid("file", "文件是空的");
        }
        if (file.length > limits.bytes()) {
            throw Problems.of(413, "too-large", "文件不能超过 " + limits.bytes() + " 字节", Map.of("field", "file"));
        }
        WordParts.refuseOle2(file);
        Stock stock = new Stock(images, limits.pictures());
        List<Item> items = WordParts.isZip(file)
                ? WordReader.read(WordParts.of(file, limits), stock)
                : switch (language) {
                    case PLAIN -> plain(texts.text(file));
                    case MARKDOWN -> MarkdownReader.read(texts.text(file), stock);
                    case HTML -> HtmlReader.read(texts.text(file), stock);
                };
        if (items.isEmpty()) {
            throw Problems.invalid("file", "文件里没有文字");
        }
        return new ReadFile(items, stock.pictures());
    }

    /** The text of a file in the place of the one before. */
    Content content(ReadFile file, Content before) {
        Content content = Assembly.of(file.items(), before, drafting);
        Violations violations = new Violations();
        drafting.size(violations, content);
        violations.stop();
        return content;
    }

    private static List<Item> plain(String text) {
        return text.lines()
                .map(line -> Block.Paragraph.of(line.strip()))
                .filter(paragraph -> !paragraph.line().isEmpty())
                .map(Item::of)
                .toList();
    }
}
