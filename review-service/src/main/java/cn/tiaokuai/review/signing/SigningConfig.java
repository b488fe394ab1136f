package cn.tiaokuai.review.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** By which key decisions are signed. */
@ConfigMapping(prefix = "tiaokuai.review.signing")
public interface SigningConfig {

    /** File with a private key (PKCS#8, PEM, Ed25519); without one, a key is made at each start and thrown away with it. */
    Optional<Path> keyFile();

    /** File with the public key of it (X.509, PEM). */
    Optional<Path> publicKeyFile();
}
