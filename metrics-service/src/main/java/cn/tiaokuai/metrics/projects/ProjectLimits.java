package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.projects.model.Lateness;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How much a project may have, and from when on its milestones are late; the service does not start with days that overlap. */
@ApplicationScoped
class ProjectLimits {

    /** See {@link Lateness}. */
    @ConfigMapping(prefix = "tiaokuai.metrics.projects")
    interface Config {

        int months();

        int milestones();

        Late late();

        /** Days late up to which a lamp shows. */
        interface Late {

            int blue();

            int yellow();
        }
    }

    @Produces
    @Singleton
    @Startup
    Lateness lateness(Config config) {
        return new Lateness(config.late().blue(), config.late().yellow());
    }
}
