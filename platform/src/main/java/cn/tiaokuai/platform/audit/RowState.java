package cn.tiaokuai.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.platform.Digests;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;

/** What a row holds, as one digest: the names of its columns' fields and their values, without what it refers to. */
final class RowState {

    private RowState() {}

    /** SHA-256 in hexadecimal of an entity as it is now, saved or not. */
    static String digest(SharedSessionContractImplementor session, Object row) {
        EntityPersister persister = session.getEntityPersister(null, row);
        String[] names = persister.getPropertyNames();
        Type[] types = persister.getPropertyTypes();
        Object[] values = persister.getValues(row);
        MessageDigest digest = Digests.sha256();
        add(digest, persister.getEntityName(), persister.getIdentifier(row, session));
        for (int i = 0; i < names.length; i++) {
            if (!types[i].isAssociationType()) {
                add(digest, names[i], values[i]);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, Object value) {
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '=');
        digest.update(bytes(value));
        digest.update((byte) 0);
    }

    private static byte[] bytes(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case Object[] array -> Arrays.deepToString(array).getBytes(UTF_8);
            case null, default -> String.valueOf(value).getBytes(UTF_8);
        };
    }
}
