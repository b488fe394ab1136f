package cn.tiaokuai.metrics;

import cn.tiaokuai.metrics.model.Thresholds;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** The thresholds of the lamps, as configured; the service does not start with ones that overlap. */
@ApplicationScoped
class Lamps {

    /** See {@link Thresholds}. */
    @ConfigMapping(prefix = "tiaokuai.metrics.lamps")
    interface Config {

        BigDecimal green();

        BigDecimal blue();

        BigDecimal yellow();
    }

    @Produces
    @Singleton
    @Startup
    Thresholds thresholds(Config config) {
        return new Thresholds(config.green(), config.blue(), config.yellow());
    }
}
