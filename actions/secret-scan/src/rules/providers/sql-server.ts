/** SQL Server and its kin: connection strings of ADO.NET, ODBC and JDBC. */

import { chosenPart } from '../chosen-value.ts'
import type { Rule } from '../rule.ts'

export const sqlServerRules: readonly Rule[] = [
  {
    id: 'sql-server-connection-string',
    provider: 'SQL Server',
    title: 'Database connection string with a password',
    opens: 'the database, with its login’s rights',
    keywords: ['data source=', 'initial catalog=', 'user id=', 'server=tcp:'],
    match: {
      kind: 'window',
      pattern: `(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)\\s{0,2}=\\s{0,2}(?<secret>${chosenPart})`,
      before: 256,
      after: 256,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the login’s password by ALTER LOGIN, and use a managed identity where there is one.',
      url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
    },
    source: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
    positives: (make) => [
      `Server=tcp:db.example.com,1433;Initial Catalog=shop;User Id=app;Password=${make.text('base62', 12)}9;`,
      `connectionString="Data Source=db;Initial Catalog=shop;uid=app;pwd=${make.text('base62', 16)}1"`,
      `{ "Default": "Server=db;User ID=sa;Password=${make.text('base62', 14)}!8" }`,
    ],
    negatives: () => [
      'Server=db;Initial Catalog=shop;Integrated Security=true',
      `Data Source=db;User Id=app;Password=\${DB_PASSWORD};`,
      'User Id=app;Password={0};Initial Catalog=shop',
      'Data Source=db;User Id=app;Password=<password>',
    ],
  },
  {
    id: 'odbc-connection-string',
    provider: 'SQL Server',
    title: 'ODBC connection string with a password',
    opens: 'the database, with its login’s rights',
    // The long one says nothing more; by it this rule knows the place better than that for any connection string.
    keywords: ['driver={', 'dsn=', 'driver={odbc driver'],
    match: {
      kind: 'window',
      pattern: `(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)\\s{0,2}=\\s{0,2}(?<secret>${chosenPart})`,
      before: 0,
      after: 320,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the login’s password at the database.',
      url: 'https://learn.microsoft.com/en-us/sql/t-sql/statements/alter-login-transact-sql',
    },
    source: 'https://learn.microsoft.com/en-us/sql/odbc/reference/syntax/sqldriverconnect-function',
    positives: (make) => [
      `DRIVER={ODBC Driver 18 for SQL Server};SERVER=db;UID=app;PWD=${make.text('base62', 12)}4`,
      `Driver={PostgreSQL Unicode};Server=db;Uid=app;Pwd=${make.text('base62', 18)}2;`,
      `DSN=shop;UID=app;PWD=${make.text('base62', 10)}7x`,
    ],
    negatives: () => [
      'DRIVER={SQLite3};Database=shop.db',
      `DRIVER={ODBC Driver 18 for SQL Server};UID=app;PWD=\${PWD}`,
      'DSN=shop;UID=app;PWD=',
    ],
  },
  {
    id: 'jdbc-url-password',
    provider: 'SQL Server',
    title: 'JDBC address with a password',
    opens: 'the database, with its user’s rights',
    keywords: ['jdbc:'],
    match: {
      kind: 'token',
      pattern: `jdbc:[0-9A-Za-z:]{2,40}[^\\s"'\`<>]{0,300}?[?&;]password=(?<secret>${chosenPart})`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password at the database.',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    },
    source: 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
    positives: (make) => [
      `jdbc:postgresql://db.example.com/shop?user=app&password=${make.text('base62', 12)}5`,
      `url: "jdbc:sqlserver://db:1433;databaseName=shop;user=sa;password=${make.text('base62', 14)}2;"`,
      `spring.datasource.url=jdbc:mysql://db/shop?password=${make.text('base62', 16)}8&ssl=true`,
    ],
    negatives: () => [
      'jdbc:postgresql://localhost/shop',
      `jdbc:mysql://db/shop?user=app&password=\${DB_PASSWORD}`,
      'jdbc:mysql://db/shop?password=<password>',
      'jdbc:h2:mem:test;password=',
    ],
  },
  {
    id: 'oracle-jdbc-credentials',
    provider: 'Oracle',
    title: 'Oracle JDBC address with a password',
    opens: 'the database, with its user’s rights',
    keywords: ['jdbc:oracle:'],
    match: {
      kind: 'token',
      pattern: `jdbc:oracle:(?:thin|oci):[^\\s/"'@]{1,64}/(?<secret>${chosenPart.replace('[^', '[^@')})@`,
    },
    severity: 'error',
    confidence: 'medium',
    generic: true,
    revoke: {
      steps: 'Change the user’s password by ALTER USER … IDENTIFIED BY.',
      url: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ALTER-USER.html',
    },
    source: 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html',
    positives: (make) => [
      `jdbc:oracle:thin:app/${make.text('base62', 12)}7@//db.example.com:1521/shop`,
      `jdbc:oracle:oci:app/${make.text('base62', 10)}1@SHOP`,
      `url=jdbc:oracle:thin:system/${make.text('base62', 16)}2@db:1521:xe`,
    ],
    negatives: () => [
      'jdbc:oracle:thin:@//localhost:1521/shop',
      `jdbc:oracle:thin:app/\${PASSWORD}@db`,
      'jdbc:oracle:thin:<user>/<password>@db',
    ],
  },
]
