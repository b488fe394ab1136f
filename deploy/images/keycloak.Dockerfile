# Context: keycloak-extension/target/providers. The options are those of cn.tiaokuai.launcher.parts.KeycloakBuild.
FROM quay.io/keycloak/keycloak:26.7.3 AS build
COPY --chown=1000:0 *.jar /opt/keycloak/providers/
RUN /opt/keycloak/bin/kc.sh build \
      --db=postgres \
      --health-enabled=true \
      --metrics-enabled=true \
      --http-relative-path=/auth \
      --http-management-relative-path=/

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=build --chown=1000:0 /opt/keycloak/ /opt/keycloak/
USER 1000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]
