package cn.tiaokuai.review.phrases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Phrase")
@Table(name = "phrase")
class PhraseRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String username;
    String text;

    @Column(name = "created_at")
    Instant createdAt;
}
