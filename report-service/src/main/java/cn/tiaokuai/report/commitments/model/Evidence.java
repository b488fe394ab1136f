package cn.tiaokuai.report.commitments.model;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.wording.model.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sentence of a summary that seems to answer a promise.
 *
 * @param likeness 0 to 1
 */
public record Evidence(UUID sectionId, String sentence, double likeness) {

    /** Below this, two sentences of one trade share no more than any. */
    static final double LEAST = 0.3;

    private static final String PLAN = "PLAN";
    private static final int SHORTEST = 6;

    /** The sentences of a text that may answer promises: all but those of its own plan. */
    public static final class Sentences {

        private record Sentence(Section section, String text, Phrase phrase) {}

        private final List<Sentence> all = new ArrayList<>();

        public Sentences(Content content) {
            for (Section section : content.sections()) {
                if (!PLAN.equals(section.part())) {
                    section.paragraphs().forEach(paragraph -> add(section, paragraph));
                }
            }
        }

        private void add(Section section, String paragraph) {
            for (String sentence : paragraph.split("(?<=[。！；？])", -1)) {
                if (sentence.strip().length() >= SHORTEST && !Carrying.isPlaceholder(sentence)) {
                    all.add(new Sentence(section, sentence.strip(), Phrase.ofSentence(sentence)));
                }
            }
        }

        /** The one most like a promise; empty where none is like it. */
        public Optional<Evidence> of(String promise) {
            Phrase phrase = Phrase.ofSentence(promise);
            return all.stream()
                    .map(sentence ->
                            new Evidence(sentence.section().id(), sentence.text(), phrase.likeness(sentence.phrase())))
                    .filter(evidence -> evidence.likeness() >= LEAST)
                    .max(Comparator.comparingDouble(Evidence::likeness));
        }
    }
}
