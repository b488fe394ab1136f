package cn.tiaokuai.keycloak.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;

/**
 * The public keys of a machine client: two at most, both valid, so that the next one is in use before the last one goes. Kept as
 * the key set that Keycloak itself verifies signatures with.
 */
record ClientKeys(ClientModel client) {

    static final int MOST = 2;

    private static final String INLINE = "use.jwks.string";
    private static final String KEPT = "jwks.string";

    /** What is shown of a key. */
    record Key(String kid, String kty, String alg) {}

    /** As in RFC 7517. */
    record KeySet(List<Map<String, String>> keys) {}

    List<Key> all() {
        return kept().stream()
                .map(jwk -> new Key(jwk.get("kid"), jwk.get("kty"), jwk.get("alg")))
                .toList();
    }

    /** True when it was not there yet. */
    boolean add(NewKey key) {
        List<Map<String, String>> keys = new ArrayList<>(kept());
        if (keys.contains(key.jwk())) {
            return false;
        }
        if (all().stream().anyMatch(known -> known.kid().equals(key.kid()))) {
            throw Refusal.of(409, "already-exists", "已有另一把编号相同的密钥");
        }
        if (keys.size() >= MOST) {
            throw Refusal.of(409, "too-many-keys", "最多同时有 " + MOST + " 把密钥，请先撤下不再使用的一把");
        }
        keys.add(key.jwk());
        keep(keys);
        return true;
    }

    void remove(String kid) {
        List<Map<String, String>> keys = new ArrayList<>(kept());
        if (!keys.removeIf(key -> kid.equals(key.get("kid")))) {
            throw Refusal.notFound();
        }
        if (keys.isEmpty()) {
            throw Refusal.of(409, "last-key", "请先加入新的密钥；要停止使用，请停用此系统对接");
        }
        keep(keys);
    }

    private List<Map<String, String>> kept() {
        String text = client.getAttribute(KEPT);
        return text == null ? List.of() : Json.read(text, KeySet.class).keys();
    }

    /** Keycloak remembers keys that it has used until it is told that the client has changed. */
    @SuppressWarnings("deprecation") // nothing else tells it, and its own administration does the same
    private void keep(List<Map<String, String>> keys) {
        client.setAttribute(INLINE, "true");
        client.setAttribute(KEPT, Json.text(new KeySet(keys)));
        client.updateClient();
    }
}
