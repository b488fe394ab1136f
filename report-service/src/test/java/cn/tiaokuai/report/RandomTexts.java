package cn.tiaokuai.report;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Texts of the kind that offices write, and what may happen to them between two saves. */
public final class RandomTexts {

    private static final List<String> PHRASES = List.of(
            "新改建农村公路",
            "完成投资",
            "同比增长",
            "加强行业监管，",
            "开展安全检查",
            "切实提高服务水平。",
            "46.5公里",
            "1.2亿元",
            "3%",
            "出动执法人员",
            "120人次",
            "，",
            "。",
            "𠮷祥村",
            "县道");

    private final Random random;

    public RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public String words() {
        StringBuilder words = new StringBuilder();
        IntStream.range(0, 2 + below(8)).forEach(i -> words.append(PHRASES.get(below(PHRASES.size()))));
        return words.toString();
    }

    public Content text() {
        return new Content(
                words(),
                IntStream.range(0, 2 + below(6)).mapToObj(i -> section()).toList());
    }

    private Section section() {
        List<Block> blocks =
                IntStream.range(0, below(6)).<Block>mapToObj(i -> block()).toList();
        return new Section(
                UUID.randomUUID(), 1 + below(2), Numbering.COMMA, null, null, words(), below(4) == 0, null, blocks);
    }

    private Block block() {
        return switch (below(6)) {
            case 0 ->
                new Block.Table(
                        IntStream.range(0, 1 + below(3)).mapToObj(i -> row(3)).toList());
            case 1 -> new Block.Image("0".repeat(64), words(), null);
            default -> Block.Paragraph.of(words());
        };
    }

    private Block.Row row(int columns) {
        return new Block.Row(
                IntStream.range(0, columns).mapToObj(i -> cell(words())).toList());
    }

    private static Block.Cell cell(String words) {
        return new Block.Cell(false, 1, 1, List.of(Block.Paragraph.of(words)));
    }

    /** The text after some edits: words, blocks and sections come, go, change and move. */
    public Content edited(Content content) {
        List<Section> sections = new ArrayList<>(content.sections());
        for (int i = 0; i < 1 + below(5); i++) {
            if (sections.isEmpty()) {
                sections.add(section());
            }
            int at = below(sections.size());
            switch (below(7)) {
                case 0 -> sections.add(at, section());
                case 1 -> sections.remove(at);
                case 2 -> sections.add(below(sections.size()), sections.remove(at));
                default -> sections.set(at, edited(sections.get(at)));
            }
        }
        return new Content(below(5) == 0 ? words() : content.title(), sections);
    }

    private Section edited(Section section) {
        List<Block> blocks = new ArrayList<>(section.blocks());
        int at = blocks.isEmpty() ? 0 : below(blocks.size());
        if (blocks.isEmpty() || below(5) == 0) {
            blocks.add(at, block());
        } else if (below(5) == 0) {
            blocks.remove(at);
        } else {
            blocks.set(at, edited(blocks.get(at)));
        }
        String heading = below(4) == 0 ? edited(section.heading()) : section.heading();
        return new Section(
                section.id(),
                section.level(),
                section.numbering(),
                null,
                null,
                heading,
                section.runIn(),
                section.part(),
                blocks);
    }

    private Block edited(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                Block.Paragraph.of(edited(paragraph.lines().getFirst()));
            case Block.Image image -> new Block.Image(image.digest(), words(), null);
            case Block.Table table -> edited(table);
        };
    }

    private Block edited(Block.Table table) {
        List<Block.Row> rows = new ArrayList<>(table.rows());
        int at = below(rows.size());
        List<Block.Cell> cells = new ArrayList<>(rows.get(at).cells());
        switch (below(4)) {
            case 0 -> rows.add(at, row(3));
            case 1 -> {
                cells.add(below(cells.size() + 1), cell(words()));
                rows.set(at, new Block.Row(cells));
            }
            default -> {
                int column = below(cells.size());
                cells.set(column, cell(edited(cells.get(column).text())));
                rows.set(at, new Block.Row(cells));
            }
        }
        return new Block.Table(rows);
    }

    /** Words with a stretch replaced, never within a character. */
    public String edited(String words) {
        int length = words.codePointCount(0, words.length());
        int from = below(length + 1);
        int to = Math.min(length, from + below(5));
        return words.substring(0, words.offsetByCodePoints(0, from))
                + (below(3) == 0 ? "" : PHRASES.get(below(PHRASES.size())))
                + words.substring(words.offsetByCodePoints(0, to));
    }
}
