package cn.tiaokuai.platform.machines;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a resource method to machine clients that have a scope; every other method refuses them. The post's roles are required
 * all the same: a scope narrows what a post may do, it never widens it (ADR 55).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForMachines {

    /** The scope, for example {@code observations:write}; the administration in keycloak-extension has the list. */
    String value();
}
