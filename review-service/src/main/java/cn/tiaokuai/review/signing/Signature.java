package cn.tiaokuai.review.signing;

/**
 * A signature.
 *
 * @param key identity of the key: SHA-256 of the public key, lower-case hex
 * @param value the signature itself, Base64
 */
public record Signature(String key, String value) {}
