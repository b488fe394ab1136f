package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.report.drafting.SectionDocument;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.Optional;
import java.util.UUID;

/** What an open editor wants of one section. */
sealed interface SectionEdit {

    Step step();

    UUID section();

    /** Tells a repeated request from another one under the same identity. */
    String digest();

    /** The text that its author must not lose when it cannot be applied; empty where nothing was written. */
    Optional<Section> text(Optional<Section> current);

    /**
     * Other words in a section.
     *
     * @param basedOn digest of the section that the editor showed before the change
     */
    record Write(Step step, UUID section, String basedOn, SectionDocument sent, String digest) implements SectionEdit {

        @Override
        public Optional<Section> text(Optional<Section> current) {
            return Optional.of(current.map(sent::onto).orElse(sent.section()));
        }
    }

    /**
     * A section more.
     *
     * @param after the section that it stands right behind; null for the beginning
     */
    record Add(Step step, UUID section, UUID after, Section added, String digest) implements SectionEdit {

        @Override
        public Optional<Section> text(Optional<Section> current) {
            return Optional.of(added);
        }
    }

    /**
     * A section fewer.
     *
     * @param basedOn digest of the section that the editor showed, so that nobody deletes what they have not seen
     */
    record Remove(Step step, UUID section, String basedOn) implements SectionEdit {

        @Override
        public String digest() {
            return SectionEdit.digest("remove", section, step, null);
        }

        @Override
        public Optional<Section> text(Optional<Section> current) {
            return Optional.empty();
        }
    }

    /**
     * A section, with all below it, elsewhere.
     *
     * @param after the section that it stands right behind; null for the beginning
     */
    record Move(Step step, UUID section, UUID after) implements SectionEdit {

        @Override
        public String digest() {
            return SectionEdit.digest("move", section, step, after);
        }

        @Override
        public Optional<Section> text(Optional<Section> current) {
            return Optional.empty();
        }
    }

    /** Of all that the request says. */
    static String digest(String what, UUID section, Step step, Object more) {
        return Digests.sha256(what + "\n" + section + "\n" + step.client() + "\n" + step.sequence() + "\n" + more);
    }
}
