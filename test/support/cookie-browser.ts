/** A browser without a screen: it keeps cookies for the paths that they are for, and follows no redirect by itself. */

interface Cookie {
  value: string;
  path: string;
}

export interface CookieBrowser {
  /** Asks for an address; with `form`, posts it. */
  open(url: string, form?: Record<string, string>): Promise<Response>;
  /** Goes on from there while the redirects stay on one origin; the first address on another, or that of a page. */
  follow(response: Response): Promise<string>;
}

export function openCookieBrowser(): CookieBrowser {
  /** By name and path. */
  const jar = new Map<string, Cookie>();
  const open: CookieBrowser['open'] = async (url, form) => {
    const { pathname } = new URL(url);
    const sent = [...jar].filter(([, { path }]) => pathname === path || pathname.startsWith(`${path}/`));
    const cookie = sent.map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  };
  const follow: CookieBrowser['follow'] = async (response) => {
    const target = response.headers.get('location');
    if (target === null) return response.url;
    const { origin, href } = new URL(target, response.url);
    return origin === new URL(response.url).origin ? follow(await open(href)) : href;
  };
  return { open, follow };
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const path = /;\s*path=([^;]*)/i.exec(line)?.[1] ?? '/';
  if (value === '') jar.delete(`${name} ${path}`);
  else jar.set(`${name} ${path}`, { value, path });
}
