package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.HistoryEntry;
import cn.tiaokuai.review.cases.model.HistoryEntry.Link;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity(name = "History")
@Table(name = "history")
@Immutable
class HistoryRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    int number;
    Instant at;

    @Enumerated(EnumType.STRING)
    What what;

    String username;
    String name;
    String unit;
    Integer ordinal;
    String digest;
    String text;
    String proof;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;

    static HistoryRow of(Link link) {
        HistoryEntry entry = link.entry();
        HistoryRow row = new HistoryRow();
        row.id = UUID.randomUUID();
        row.caseId = entry.caseId();
        row.number = entry.number();
        row.at = entry.at();
        row.what = entry.what();
        row.username = entry.username();
        row.name = entry.name();
        row.unit = entry.unit();
        row.ordinal = entry.ordinal();
        row.digest = entry.digest();
        row.text = entry.text();
        row.proof = entry.proof();
        row.previousHash = link.previousHash();
        row.hash = link.hash();
        return row;
    }

    Link link() {
        return new Link(
                new HistoryEntry(caseId, number, at, what, username, name, unit, ordinal, digest, text, proof),
                previousHash,
                hash);
    }
}
