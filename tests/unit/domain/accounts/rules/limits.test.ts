import { describe, expect, it } from "vitest";
import { addressSubject } from "#app/domain/accounts/rules/limits.ts";
import { mayRemind, tokenState } from "#app/domain/accounts/rules/tokens.ts";
import { deviceOf } from "#app/domain/accounts/rules/devices.ts";

describe("the address that tries are counted by", () => {
  it("is an IPv4 address as it is, however it is wrapped", () => {
    expect(addressSubject("192.0.2.7")).toBe("192.0.2.7");
    expect(addressSubject("::ffff:192.0.2.7")).toBe("192.0.2.7");
  });

  it("is the network of an IPv6 address, however it is written", () => {
    const same = ["2001:db8:0:1::5", "2001:DB8:0:1:0:0:0:9", "2001:0db8:0000:0001:a:b:c:d%eth0"];
    expect(new Set(same.map(addressSubject))).toEqual(new Set(["2001:db8:0:1"]));
    expect(addressSubject("2001:db8:0:2::5")).not.toBe(addressSubject("2001:db8:0:1::5"));
    expect(addressSubject("::1")).toBe("0:0:0:0");
  });
});

describe("a mailed link", () => {
  const at = "2026-11-23T08:00:00.000Z";
  it("is used, valid until its time is over, and then expired", () => {
    expect(tokenState({ expiresAt: "2026-11-23T08:00:00.001Z", usedAt: null }, at)).toBe("valid");
    expect(tokenState({ expiresAt: at, usedAt: null }, at)).toBe("expired");
    expect(tokenState({ expiresAt: "2027-01-01T00:00:00.000Z", usedAt: at }, at)).toBe("used");
  });

  it("is not sent again within ten minutes", () => {
    expect(mayRemind(null, at)).toBe(true);
    expect(mayRemind("2026-11-23T07:50:00.000Z", at)).toBe(true);
    expect(mayRemind("2026-11-23T07:50:00.001Z", at)).toBe(false);
  });
});

describe("a device", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge", "Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari", "iPhone"],
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36", "Chrome", "Android"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox", "Mac"],
    ["curl/8.5", null, null],
  ])("is said in two words: %s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  }); // prettier-ignore
});
