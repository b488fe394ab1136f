package cn.tiaokuai.report.drafting.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole text of a report.
 *
 * @param sections in the order of the text, with the numbers that follow from where they stand
 */
public record Content(String title, List<Section> sections) {

    /** Begins the canonical form; another form of contents will begin otherwise. */
    private static final String FORM = "tiaokuai-content-2";

    public Content {
        sections = List.copyOf(Ordinals.derived(sections));
    }

    /** A text whose headings bear numbers as somebody wrote them; lists that begin anew or elsewhere stay so. */
    public static Content asWritten(String title, List<Section> sections) {
        return new Content(title, Ordinals.begun(sections));
    }

    public static Content empty(String title) {
        return new Content(title, List.of());
    }

    /**
     * SHA-256, lower-case hex, over all fields in order. Each is written with its length in bytes (UTF-8), so that no two
     * contents have the same form; identities of sections belong to it, since comments and material hang on them.
     */
    public String digest() {
        MessageDigest digest = sha256();
        add(digest, FORM);
        add(digest, title);
        for (Section section : sections) {
            add(digest, section.id().toString());
            add(digest, Integer.toString(section.level()));
            add(digest, section.number());
            add(digest, section.heading());
            add(digest, Boolean.toString(section.runIn()));
            add(digest, section.part());
            add(digest, Integer.toString(section.blocks().size()));
            section.blocks().forEach(block -> add(digest, block));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * SHA-256, lower-case hex, of what one of its sections says, with all that belongs to it: whoever signs for 二、 signs for
     * （一） and （二） below it, too. Numbers are left out: a section that moves because another comes before it still reads the same.
     */
    public String digest(Section section) {
        MessageDigest digest = sha256();
        add(digest, FORM + "-section");
        add(digest, Integer.toString(section.level()));
        add(digest, section.heading());
        add(digest, section.part());
        section.blocks().forEach(block -> add(digest, block));
        for (Section below : below(section)) {
            add(digest, "section " + below.level());
            add(digest, below.heading());
            add(digest, below.part());
            below.blocks().forEach(block -> add(digest, block));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The sections that follow and are deeper, which belong to it. */
    private List<Section> below(Section section) {
        return sections.stream()
                .dropWhile(s -> !s.id().equals(section.id()))
                .skip(1)
                .takeWhile(s -> s.level() > section.level())
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public Optional<Section> section(UUID id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The same text with another section in the place of the one of that identity. */
    public Content with(Section changed) {
        return new Content(
                title,
                sections.stream()
                        .map(section -> section.id().equals(changed.id()) ? changed : section)
                        .toList());
    }

    /** The same text with a paragraph more at the end of a section; empty when there is no such section. */
    public Optional<Content> withParagraph(UUID section, String added) {
        if (sections.stream().noneMatch(s -> s.id().equals(section))) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                title,
                sections.stream()
                        .map(s -> s.id().equals(section) ? s.withParagraph(added) : s)
                        .toList()));
    }

    /**
     * The same text, whose sections keep the identities that sections of the same level, number and heading had before; of
     * several, the first takes the first.
     */
    public Content keepingIdentities(Content before) {
        Map<Section.Place, Deque<UUID>> known = new HashMap<>();
        for (Section section : before.sections()) {
            known.computeIfAbsent(section.place(), place -> new ArrayDeque<>()).add(section.id());
        }
        return new Content(
                title,
                sections.stream().map(section -> identified(section, known)).toList());
    }

    /** Which of these headings the text does not have; a heading counts when it contains the words asked for. */
    public List<String> missing(List<String> headings) {
        return headings.stream()
                .filter(asked ->
                        sections.stream().noneMatch(s -> bare(s.heading()).contains(bare(asked))))
                .toList();
    }

    /** The text as one would read it, for the reader of figures. */
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Section section : sections) {
            if (!section.heading().isEmpty()) {
                text.append(section.number() == null ? "" : section.number()).append(section.heading());
                boolean shares = section.runIn() && !section.paragraphs().isEmpty();
                text.append(shares ? "" : "\n");
            }
            section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
        }
        return text.toString();
    }

    /** Digests of the pictures that the text shows. */
    public Set<String> images() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Image image ? Stream.of(image.digest()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether the paragraphs of its sections tell all of it. */
    public boolean isPlain() {
        return sections.stream().allMatch(Section::isPlain);
    }

    private static Section identified(Section section, Map<Section.Place, Deque<UUID>> known) {
        Deque<UUID> ids = known.getOrDefault(section.place(), new ArrayDeque<>());
        return ids.isEmpty() ? section : section.withId(ids.poll());
    }

    private static String bare(String heading) {
        return heading.replaceAll("[\\s\\u3000]", "");
    }

    private static void add(MessageDigest digest, Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> add(digest, paragraph);
            case Block.Table table -> {
                add(digest, "table " + table.rows().size());
                for (Block.Row row : table.rows()) {
                    add(digest, "row " + row.cells().size());
                    row.cells().forEach(cell -> add(digest, cell));
                }
            }
            case Block.Image image -> {
                add(digest, "image");
                add(digest, image.digest());
                add(digest, image.alt());
                add(digest, String.valueOf(image.width()));
            }
        }
    }

    private static void add(MessageDigest digest, Block.Cell cell) {
        add(
                digest,
                "cell " + cell.header() + ' ' + cell.colspan() + ' ' + cell.rowspan() + ' '
                        + cell.paragraphs().size());
        cell.paragraphs().forEach(paragraph -> add(digest, paragraph));
    }

    private static void add(MessageDigest digest, Block.Paragraph paragraph) {
        add(digest, "paragraph " + paragraph.line().size());
        for (Inline inline : paragraph.line()) {
            add(
                    digest,
                    switch (inline) {
                        case Inline.Words words -> "words " + words.ordered();
                        // Texts of before figures had marks keep their digests.
                        case Inline.BoundFigure figure ->
                            "figure " + figure.id() + (figure.marks().isEmpty() ? "" : " " + figure.ordered());
                    });
            add(digest, inline.text());
        }
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update((field == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
