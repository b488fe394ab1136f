# Context: target/quarkus-app of one of the three services; the artefact goes in unchanged.
FROM eclipse-temurin:25-jre
COPY . /app
# For a volume with what the service can make anew from its topics.
RUN mkdir -p /var/lib/tiaokuai && chown 10001:10001 /var/lib/tiaokuai
# Belongs to nobody else in the image; the root file system is read-only when it runs.
USER 10001:10001
ENV JAVA_OPTS="-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS -jar /app/quarkus-run.jar"]
