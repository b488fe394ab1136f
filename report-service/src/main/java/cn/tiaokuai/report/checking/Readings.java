package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;

/** Readings of texts; one text is read once, however often it is looked at. */
@ApplicationScoped
class Readings {

    /** @param digest of the very text, so that nothing stale can be found under it */
    @CacheResult(cacheName = "readings")
    Reading of(@CacheKey String digest, String text) {
        return Reader.read(text);
    }
}
