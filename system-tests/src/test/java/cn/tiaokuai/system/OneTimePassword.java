package cn.tiaokuai.system;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator on a phone shows (RFC 6238, six digits, half a minute). */
final class OneTimePassword {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 1_000_000;

    private OneTimePassword() {}

    static String now(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Instant.now().getEpochSecond() / STEP_SECONDS)
                    .array());
            int from = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
