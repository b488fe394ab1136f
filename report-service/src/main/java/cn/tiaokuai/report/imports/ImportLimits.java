package cn.tiaokuai.report.imports;

import io.smallrye.config.ConfigMapping;

/** How much a file that is imported may hold. */
@ConfigMapping(prefix = "tiaokuai.report.imports")
public interface ImportLimits {

    int bytes();

    /** Of all parts of a Word file together. */
    long unpackedBytes();

    /** How many times larger than its packed form a part of some size may be. */
    int ratio();

    int entries();

    int pictures();
}
