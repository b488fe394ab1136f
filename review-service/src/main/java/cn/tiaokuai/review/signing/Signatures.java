package cn.tiaokuai.review.signing;

import cn.tiaokuai.platform.Digests;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;

/** Signs, and verifies what was signed by whatever key. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<SigningKeyRow, String> {

    private static final String KEEP = """
            insert into signing_key (id, algorithm, public_key, first_used) values (?1, ?2, ?3, ?4)
            on conflict (id) do nothing
            """;

    private final Signer signer;
    private final Clock clock;

    Signatures(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /** Signs; keeps the public key in the same transaction, so that no signature is without. */
    public Signature sign(byte[] content) {
        byte[] publicKey = signer.publicKey().getEncoded();
        String id = Digests.sha256(publicKey);
        if (findById(id) == null) {
            getEntityManager()
                    .createNativeQuery(KEEP)
                    .setParameter(1, id)
                    .setParameter(2, signer.algorithm())
                    .setParameter(3, Base64.getEncoder().encodeToString(publicKey))
                    .setParameter(4, clock.instant())
                    .executeUpdate();
        }
        return new Signature(id, Base64.getEncoder().encodeToString(signer.sign(content)));
    }

    /** True when this key has signed exactly these bytes. */
    public boolean verifies(byte[] content, Signature signature) {
        SigningKeyRow row = findById(signature.key());
        if (row == null) {
            return false;
        }
        try {
            byte[] publicKey = Base64.getDecoder().decode(row.publicKey);
            java.security.Signature check = java.security.Signature.getInstance(row.algorithm);
            check.initVerify(KeyFactory.getInstance(row.algorithm).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(content);
            return Digests.sha256(publicKey).equals(row.id)
                    && check.verify(Base64.getDecoder().decode(signature.value()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // whatever it is, it is no signature of this key
        }
    }
}
