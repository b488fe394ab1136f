package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Keycloak imports the realm file into an empty database only; whoever edits it later wants to know. */
record ImportedRealm(Layout layout) {

    void mentionChange(Path realm, Progress progress) throws IOException {
        if (Files.exists(note()) && !Files.readString(note()).equals(digest(realm))) {
            progress.say("keycloak.realm-changed");
        }
    }

    /** Notes which file was imported, the first time only. */
    void remember(Path realm) throws IOException {
        if (!Files.exists(note())) {
            Files.writeString(note(), digest(realm));
        }
    }

    private Path note() {
        return layout.data().resolve("realm.crc");
    }

    private static String digest(Path realm) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(Files.exists(realm) ? Files.readAllBytes(realm) : new byte[0]);
        return Long.toHexString(crc.getValue());
    }
}
