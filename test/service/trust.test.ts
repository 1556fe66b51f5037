import { trust, trustCommand } from '../../src/service/trust';

describe('trusting the certificate', () => {
  it('adds it to the signed-in person’s store on Windows, without administrator rights', () => {
    expect(trustCommand('C:\\a.crt', 'win32', 'C:\\Users\\a')).toEqual([
      'certutil',
      '-user',
      '-addstore',
      'Root',
      'C:\\a.crt',
    ]);
  });

  it('adds it to the login keychain on macOS', () => {
    const command = trustCommand('/a.crt', 'darwin', '/Users/a');

    expect(command).toContain('/Users/a/Library/Keychains/login.keychain-db');
    expect(command).not.toContain('-d');
  });

  it('adds it to the person’s own NSS database on Linux, as a server and not as an authority', () => {
    expect(trustCommand('/a.crt', 'linux', '/home/a')).toEqual(
      expect.arrayContaining(['sql:/home/a/.pki/nssdb', '-t', 'P,,', '/a.crt']),
    );
  });

  it('knows no command for another platform', () => {
    expect(trustCommand('/a.crt', 'freebsd', '/home/a')).toBeUndefined();
  });

  it('names the file to import by hand where the tool is missing', async () => {
    const path = jest.replaceProperty(process, 'env', { ...process.env, PATH: '' });
    await expect(trust('/a.crt')).rejects.toMatchObject({
      code: 'certificate-not-trusted',
      facts: { file: '/a.crt' },
    });
    path.restore();
  });
});
