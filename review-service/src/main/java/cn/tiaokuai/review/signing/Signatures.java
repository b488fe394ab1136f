package cn.tiaokuai.review.signing;

import cn.tiaokuai.platform.Digests;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import org.jboss.logging.Logger;

/** Signs, and verifies what was signed by whatever key. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<SigningKeyRow, String> {

    private static final Logger LOG = Logger.getLogger(Signatures.class);
    private static final String KEEP = """
            insert into signing_key (id, algorithm, key_algorithm, public_key, first_used) values (?1, ?2, ?3, ?4, ?5)
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
                    .setParameter(3, signer.publicKey().getAlgorithm())
                    .setParameter(4, Base64.getEncoder().encodeToString(publicKey))
                    .setParameter(5, clock.instant())
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
            return row.verifies(content, signature.value());
        } catch (GeneralSecurityException e) {
            // No fault of the decision: whoever signs with another device has to give its provider to this machine,
            // too.
            LOG.errorf(e, "signatures of key %s (%s) cannot be verified here", row.id, row.algorithm);
            return false;
        }
    }
}
