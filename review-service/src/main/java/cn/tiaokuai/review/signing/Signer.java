package cn.tiaokuai.review.signing;

import java.security.PublicKey;

/**
 * Signs decisions. The local key is the default; whoever has a certified device (SM2, say) adds a bean of this type, which then
 * takes its place.
 */
public interface Signer {

    /** Algorithm as {@link java.security.Signature} names it, for example Ed25519. */
    String algorithm();

    /** The public half of the key that signs now. */
    PublicKey publicKey();

    /** The signature over these bytes. */
    byte[] sign(byte[] content);
}
