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
import java.util.UUID;

/** The whole text of a report. */
public record Content(String title, List<Section> sections) {

    /** Begins the canonical form; another form of contents will begin otherwise. */
    private static final String FORM = "tiaokuai-content-1";

    public Content {
        sections = List.copyOf(sections);
    }

    public static Content empty(String title) {
        return new Content(title, List.of());
    }

    /**
     * SHA-256, lower-case hex, over all fields in order. Each is written with its length in bytes (UTF-8), so that no two
     * contents have the same form; identities of sections belong to it, since comments and material hang on them.
     */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORM);
            add(digest, title);
            for (Section section : sections) {
                add(digest, section.id().toString());
                add(digest, Integer.toString(section.level()));
                add(digest, section.number());
                add(digest, section.heading());
                add(digest, section.part());
                add(digest, Integer.toString(section.paragraphs().size()));
                section.paragraphs().forEach(paragraph -> add(digest, paragraph));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
                text.append(section.number() == null ? "" : section.number())
                        .append(section.heading())
                        .append('\n');
            }
            section.paragraphs().forEach(paragraph -> text.append(paragraph).append('\n'));
        }
        return text.toString();
    }

    private static Section identified(Section section, Map<Section.Place, Deque<UUID>> known) {
        Deque<UUID> ids = known.getOrDefault(section.place(), new ArrayDeque<>());
        return ids.isEmpty() ? section : section.withId(ids.poll());
    }

    private static String bare(String heading) {
        return heading.replaceAll("[\\s\\u3000]", "");
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update((field == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
