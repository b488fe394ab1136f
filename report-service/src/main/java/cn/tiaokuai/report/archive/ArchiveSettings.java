package cn.tiaokuai.report.archive;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** How archive packages are made. */
@ConfigMapping(prefix = "tiaokuai.report.archive")
public interface ArchiveSettings {

    /** Names of digests as the security providers of Java know them; the first is the usual SHA-256. */
    List<String> digests();
}
