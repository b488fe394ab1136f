package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.drafting.model.Rewriting.Replacement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A masking of a chapter with what persons decided on it. */
@Entity(name = "CompendiumMasking")
@Table(name = "compendium_masking")
class MaskingRow {

    private static final int AROUND = 15;

    /** What became of a masking. */
    enum State {
        PROPOSED,
        ACCEPTED,
        /** Other words stand there. */
        CHANGED,
        /** The words are shown, for a reason. */
        REJECTED,
        /** A person found it. */
        ADDED
    }

    @Id
    UUID id;

    @Column(name = "compendium_id")
    UUID compendiumId;

    int chapter;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    Masking.Kind kind;

    /** Offset in the chapter's text, in UTF-16 units. */
    @Column(name = "start_at")
    int start;

    @Column(name = "end_at")
    int end;

    String original;
    String context;
    String replacement;
    String why;

    @Enumerated(EnumType.STRING)
    State state;

    /** Why it was rejected or added. */
    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    long version;

    protected MaskingRow() {}

    MaskingRow(CompendiumRow compendium, int chapter, Masking masking, String text) {
        this.id = UUID.randomUUID();
        this.compendiumId = compendium.id;
        this.chapter = chapter;
        this.unit = compendium.unit;
        this.unitPath = compendium.unitPath;
        this.linePath = compendium.linePath;
        this.kind = masking.kind();
        this.start = masking.start();
        this.end = masking.end();
        this.original = masking.original();
        this.context = text.substring(Math.max(0, start - AROUND), start)
                + "【" + masking.original() + "】"
                + text.substring(end, Math.min(text.length(), end + AROUND));
        this.replacement = masking.replacement();
        this.why = masking.why();
        this.state = State.PROPOSED;
        this.version = 1;
    }

    void decide(State decision, String by, Instant at, String because) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        reason = because;
        version++;
    }

    /** Must be decided again: it was let go, and what it would give back is hidden elsewhere. */
    void reopen(String because) {
        state = State.PROPOSED;
        why = because;
        decidedBy = null;
        decidedAt = null;
        version++;
    }

    /** Whether the words are hidden, as far as is decided; what is not decided yet is hidden. */
    boolean hides() {
        return state != State.REJECTED;
    }

    Replacement asReplacement() {
        return new Replacement(start, end, replacement);
    }
}
