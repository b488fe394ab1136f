package cn.tiaokuai.report.material.model;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.wording.model.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Finds the section that a fact belongs into: within the part for its kind, where heading and text are about the same; a heading
 * that names the kind of fact counts as well. A report without such a part has no place for it.
 */
public final class Placing {

    /** Below this, a section is no more about the fact than any other. */
    private static final double ABOUT = 0.12;

    private static final double NAMED = 0.15;

    private Placing() {}

    /** The section; empty where none fits. */
    public static Optional<Section> home(Content content, Fact fact, String text) {
        Phrase phrase = Phrase.ofSentence(text);
        for (String part : fact.parts()) {
            List<Section> sections = content.sections().stream()
                    .filter(section -> part.equals(section.part()))
                    .toList();
            if (!sections.isEmpty()) {
                return Optional.of(likest(sections, fact, phrase));
            }
        }
        return Optional.empty();
    }

    /** The likest one; where all are alike, the first, which introduces the others. */
    private static Section likest(List<Section> sections, Fact fact, Phrase phrase) {
        Section home = sections.getFirst();
        double most = ABOUT;
        for (Section section : sections) {
            double likeness = about(section, phrase) + (fact.isNamedBy(section.heading()) ? NAMED : 0);
            if (likeness > most) {
                home = section;
                most = likeness;
            }
        }
        return home;
    }

    private static double about(Section section, Phrase phrase) {
        double most = phrase.likenessOfNames(Phrase.ofName(section.heading()));
        for (String paragraph : section.paragraphs()) {
            most = Math.max(most, phrase.likeness(Phrase.ofSentence(paragraph)));
        }
        return most;
    }
}
