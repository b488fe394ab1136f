package cn.tiaokuai.keycloak.administration;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A public key as its owner hands it in (RFC 7517): RSA of 2,048 bits or more, or EC on the curve P-256.
 *
 * @param kid names the key in the head of what is signed with it
 */
record NewKey(String kty, String kid, String alg, String use, String n, String e, String crv, String x, String y) {

    private static final Pattern KID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
    private static final int BITS = 2_048;
    private static final int MOST_BITS = 8_192;
    private static final int LONGEST = 2_000;
    private static final String CURVE = "P-256";
    private static final BigInteger FIELD =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    void require() {
        if (kid == null || !KID.matcher(kid).matches()) {
            throw Refusal.invalid("kid", "须为 1 到 100 个字母、数字、点、下划线、波浪号或连字符");
        }
        boolean fits =
                switch (kty) {
                    case "RSA" ->
                        fits(number(n).bitLength())
                                && number(e).testBit(0)
                                && number(e).bitLength() > 1;
                    case "EC" -> CURVE.equals(crv) && onCurve(number(x), number(y));
                    case null, default -> false;
                };
        if (!fits) {
            throw Refusal.invalid("kty", "须为 2048 位以上的 RSA 公钥或 P-256 椭圆曲线公钥");
        }
    }

    private static boolean fits(int bits) {
        return bits >= BITS && bits <= MOST_BITS;
    }

    /** y² = x³ − 3x + b over the field of P-256. */
    private static boolean onCurve(BigInteger x, BigInteger y) {
        BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B);
        return x.compareTo(FIELD) < 0
                && y.compareTo(FIELD) < 0
                && y.pow(2).subtract(right).mod(FIELD).signum() == 0;
    }

    private static BigInteger number(String base64) {
        try {
            return base64 == null || base64.length() > LONGEST
                    ? BigInteger.ZERO
                    : new BigInteger(1, Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("kty", "不是可读的公钥（JWK）");
        }
    }

    /** As Keycloak keeps it. */
    Map<String, String> jwk() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("kty", kty);
        fields.put("kid", kid);
        fields.put("use", "sig");
        fields.put("alg", "RSA".equals(kty) ? "RS256" : "ES256");
        Map<String, String> parts = new TreeMap<>();
        parts.put("n", n);
        parts.put("e", e);
        parts.put("crv", crv);
        parts.put("x", x);
        parts.put("y", y);
        parts.values().removeIf(java.util.Objects::isNull);
        fields.putAll(parts);
        return fields;
    }
}
