# Context: launcher/target/app. Creates the topics of cn.tiaokuai.contracts.Topics with the launcher's own code, and ends.
FROM eclipse-temurin:25-jre
COPY . /app
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", "/app/*:/app/lib/*", "cn.tiaokuai.launcher.parts.KafkaTopics"]
