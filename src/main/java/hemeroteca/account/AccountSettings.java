package hemeroteca.account;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about who may enter.
 *
 * @param enabled whether everybody has to sign in; without, only this machine is let in
 * @param hosts the names, besides those of loopback, by which the program may be called,
 * such as that of a proxy in front of it, each without a port. With accounts, none given
 * means any
 */
@ConfigurationProperties("hemeroteca.accounts")
record AccountSettings(@DefaultValue("false") boolean enabled, @DefaultValue List<String> hosts) {

}
