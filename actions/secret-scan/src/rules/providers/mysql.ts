/** MySQL and MariaDB: connection strings, password variables, and the option -p. */

import { chosenValue, notTemplate } from '../chosen-value.ts'
import { assigned, unassigned } from '../examples.ts'
import type { Rule } from '../rule.ts'

export const mysqlRules: readonly Rule[] = [
  {
    id: 'mysql-url',
    provider: 'MySQL',
    title: 'MySQL connection string',
    opens: 'the database, with its user’s rights',
    keywords: ['mysql://', 'mysql2://', 'mariadb://', 'mysql+pymysql://', 'mysqlx://'],
    match: {
      kind: 'token',
      pattern: `(?:mysql|mysql2|mariadb|mysql\\+pymysql|mysqlx)://[^\\s:@/"'\`<>]{0,64}:(?<secret>${notTemplate}[^\\s@"'\`<>/]{3,200})@[0-9A-Za-z[_.-]{2,255}`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
    },
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
    positives: (make) => [
      `DATABASE_URL=mysql://shop:${make.text('base62', 16)}@db.example.com:1234/shop`,
      `url: 'mysqlx://app:${make.text('base62', 12)}%21@10.0.0.7/0'`,
      `connect("mysql://root:${make.text('hex', 24)}@db.internal")`,
    ],
    negatives: () => [
      'mysql://localhost:1234/shop',
      `url: mysql://\${USER}:\${PASSWORD}@db.example.com/shop`,
      'mysql://<user>:<password>@db.example.com/shop',
      'mysql://user@db.example.com/shop',
    ],
  },
  {
    id: 'mysql-password',
    provider: 'MySQL',
    title: 'MySQL password',
    opens: 'the database, with its user’s rights',
    keywords: [
      'mysql_pwd',
      'mysql_password',
      'mysql_root_password',
      'mariadb_password',
      'mariadb_root_password',
      'mysqlpassword',
      'mysql-password',
    ],
    match: { kind: 'assigned', value: chosenValue },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/alter-user.html',
    },
    source: 'https://dev.mysql.com/doc/refman/8.4/en/environment-variables.html',
    positives: (make) => assigned(make, ['MYSQL_PASSWORD'], () => `${make.text('base62', 14)}5`),
    negatives: () => [...unassigned('MYSQL_PASSWORD'), 'MYSQL_PASSWORD=changeme'],
  },
  {
    id: 'mysql-command-line',
    provider: 'MySQL',
    title: 'Password on a MySQL command line',
    opens: 'the database, with its user’s rights',
    keywords: ['mysql ', 'mysqldump ', 'mysqladmin ', 'mariadb '],
    match: {
      kind: 'window',
      pattern: `(?:mysql|mysqldump|mysqladmin|mariadb)(?= )[^\\n]{0,200}?(?:\\s-p|--password=)["']?(?<secret>${chosenValue})`,
      before: 0,
      after: 320,
    },
    severity: 'warning',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password, and keep it in an option file.',
      url: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
    },
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connection-options.html',
    positives: (make) => [
      `mysql -u root -p${make.text('base62', 12)}1 shop`,
      `mysqldump --user=app --password=${make.text('base62', 16)}2 shop > dump.sql`,
      `mysqladmin -p'${make.text('base62', 16)}3' ping`,
    ],
    negatives: () => [
      'mysql -u root -p shop',
      'mysql -u root -p$MYSQL_ROOT_PASSWORD shop',
      `mysql --password="\${PASSWORD}"`,
    ],
  },
]
