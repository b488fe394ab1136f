package cn.tiaokuai.review.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A public key by which decisions were signed; written once. */
@Entity(name = "SigningKey")
@Table(name = "signing_key")
@Immutable
class SigningKeyRow {

    @Id
    String id;

    String algorithm;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "first_used")
    Instant firstUsed;
}
